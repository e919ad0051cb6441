/** A film of a hand-made world: what the raw files would say about it, and the words of its text. */
export interface WorldFilm {
  readonly id: number;
  readonly title: string;
  /** other names, the original title first */
  readonly names?: readonly string[];
  /** the number of its IMDb id */
  readonly imdb?: number;
  /** YYYY-MM-DD */
  readonly released: string;
  readonly popularity?: number;
  readonly average?: number;
  readonly votes?: number;
  readonly budget?: number;
  readonly revenue?: number;
  readonly genres?: readonly string[];
  readonly collection?: string;
  readonly runtime?: number;
  readonly countries?: readonly string[];
  readonly companies?: readonly string[];
  /** ISO 639-1 code, `en` if absent */
  readonly language?: string;
  readonly overview?: string;
  readonly tagline?: string;
  /** the terms of its text, all of the same weight */
  readonly terms?: readonly string[];
  readonly cast?: readonly string[];
  readonly directors?: readonly string[];
}

const PIXAR = { companies: ["Pixar Animation Studios"], countries: ["United States of America"] };

/** Sixteen films and a dozen people, each there for a rule that the tests name. */
export const tinyFilms: readonly WorldFilm[] = [
  {
    id: 862,
    title: "Toy Story",
    imdb: 114709,
    released: "1995-10-30",
    popularity: 21.946943,
    average: 7.7,
    votes: 5415,
    budget: 30_000_000,
    revenue: 373_554_033,
    genres: ["Animation", "Comedy", "Family"],
    terms: ["toys", "woody", "buzz", "animation"],
    cast: ["Tom Hanks", "Tim Allen"],
    directors: ["John Lasseter"],
    ...PIXAR,
    collection: "Toy Story Collection",
    runtime: 81,
    overview: "Led by Woody, Andy's toys live happily in his room.",
    tagline: "The adventure takes off!",
  },
  {
    id: 863,
    title: "Toy Story 2",
    released: "1999-10-30",
    popularity: 17.547693,
    average: 7.3,
    votes: 3914,
    budget: 90_000_000,
    revenue: 497_366_869,
    genres: ["Animation", "Comedy", "Family"],
    terms: ["toys", "woody", "buzz", "museum"],
    cast: ["Tom Hanks", "Tim Allen"],
    directors: ["John Lasseter"],
    ...PIXAR,
    collection: "Toy Story Collection",
    runtime: 92,
  },
  {
    id: 920,
    title: "Cars",
    released: "2006-06-08",
    popularity: 18.5,
    average: 6.6,
    votes: 3991,
    budget: 120_000_000,
    revenue: 461_983_149,
    genres: ["Animation", "Comedy"],
    terms: ["cars", "animation", "race"],
    cast: ["Owen Wilson"],
    directors: ["John Lasseter"],
    ...PIXAR,
  },
  {
    id: 754,
    title: "Face/Off",
    released: "1997-06-27",
    popularity: 10.2,
    average: 6.8,
    votes: 1460,
    genres: ["Action", "Crime"],
    terms: ["face", "terrorist"],
    cast: ["José García"],
    directors: ["John Woo"],
  },
  // The same title except for punctuation, and better known: the exact title still comes first.
  {
    id: 755,
    title: "Face Off",
    released: "1971-11-12",
    popularity: 0.5,
    average: 5,
    votes: 2500,
    genres: ["Drama"],
    terms: ["face", "hockey"],
    countries: ["Germany", "Soviet Union"],
    companies: ["Epica"],
    cast: ["José García"],
  },
  {
    id: 11224,
    title: "Cinderella",
    released: "1950-03-04",
    popularity: 5.1,
    average: 6.8,
    votes: 1760,
    genres: ["Family", "Animation"],
    terms: ["stepmother", "prince"],
    directors: ["Jose Garcia"],
  },
  {
    id: 150689,
    title: "Cinderella",
    released: "2015-03-12",
    popularity: 20.3,
    average: 6.7,
    votes: 2374,
    genres: ["Romance", "Family"],
    terms: ["stepmother", "prince"],
    cast: ["Jose Garcia"],
  },
  { id: 114108, title: "Cinderella", released: "1914-12-28", votes: 4, average: 6, terms: ["prince"] },
  // A tie in votes: the lower id answers.
  { id: 40, title: "Twins", released: "1988-12-08", votes: 100, genres: ["Comedy"], terms: ["twins"] },
  { id: 39, title: "Twins", released: "1925-01-01", votes: 100, genres: ["Comedy"], terms: ["twins"] },
  {
    id: 194,
    title: "Amélie",
    released: "2001-04-25",
    popularity: 12.8,
    average: 7.8,
    votes: 3403,
    genres: ["Comedy", "Romance"],
    terms: ["paris"],
    cast: ["Zoë Kravitz", "Zoe Krávitz"],
    language: "fr",
    runtime: 0,
    countries: ["France", "Germany"],
    companies: ["Épica", "Epica"],
    directors: ["Pedro Almodóvar"],
  },
  { id: 195, title: "Amelie", released: "1990-01-06", votes: 3, terms: ["paris"], cast: ["Zoë Kravitz"] },
  { id: 9314, title: "1984", released: "1984-10-10", votes: 400, genres: ["Drama"], terms: ["1984"] },
  { id: 7, title: "???", released: "1963-05-05", votes: 1, terms: ["riddle"] },
  { id: 8, title: "100%", released: "2012-02-29", votes: 2 }, // without any text
  { id: 9, title: "__proto__", released: "1970-01-01", genres: ["Drama"], terms: ["solitary"] },
];

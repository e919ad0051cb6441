import { BUILD_FILES } from "@movies/artifacts";

/** Increased when a table or column changes, so that no service reads what it does not know. */
export const STORE_VERSION = 1;

/** The schema of a build; a build id is hexadecimal digits. */
export const schemaOfBuild = (build: string): string => `b_${build}`;

/** The files of a build that are Arrow tables, by the name of their table in the schema. */
export const ARROW_TABLES = Object.entries(BUILD_FILES).filter(([, file]) => file.endsWith(".arrow"));

/** What the tables of a build are, and the columns that do not say it themselves. `row` is the place in the file, from 0. */
export const COMMENTS: Readonly<Record<string, string>> = {
  films: "Films, sorted by id",
  "films.imdb": "the number of the IMDb id; 0 if unknown",
  "films.budget": "dollars, 0 if unknown",
  "films.revenue": "dollars, 0 if unknown",
  "films.return": "revenue / budget, 0 if the budget is 0",
  titles: "Folded titles and other names, sorted; lists are rows of films",
  "titles.films": "rows of films with that title, most votes first",
  "titles.named": "rows of films with another name of that key, most votes first",
  "titles.names": "those names as written",
  "titles.similar": "rows of films with a similar title that are far better known",
  writings: "Other keys of titles, sorted; lists are rows of titles",
  people: "People, sorted by folded name; lists are rows of films",
  "people.cast": "rows of films with the person in the cast",
  "people.directed": "rows of films that the person directed",
  credits: "Cast and directors of each film, as billed: rows of people",
  groups: "Collections, companies, countries, genres and languages; lists are rows of films",
  texts: "Overview and tagline of each film",
  grams: "Rows of titles, people and groups by trigram, as gaps in LEB128: the index of the search",
  terms: "The vocabulary of tfidf",
  tfidf: "Nearest films of each film by text",
  "tfidf.neighbours": "rows of films, closest first",
  "tfidf.columns": "rows of terms in its vector, ascending, as gaps in LEB128",
  "tfidf.weights": "the weights of these terms",
  tfidf_columns:
    "The films that have each term (row), as gaps in LEB128, and its weights as 32-bit floats, the lowest byte first",
  mezcla_columns:
    "The films that have each feature (row), as gaps in LEB128, and its weights as 32-bit floats, the lowest byte first",
  features: "The features of mezcla: words, people, companies and moods",
  mezcla: "Nearest films of each film by mezcla",
  "mezcla.neighbours": "rows of films, closest first",
  "mezcla.columns": "rows of features in its vector, ascending, as gaps in LEB128",
  "mezcla.weights": "the weights of these features",
  knn: "Nearest films of each film by genres, year and popularity, most likely itself among them",
  "knn.neighbours": "rows of films, closest first",
  "knn.distances": "their euclidean distances",
  "knn.point": "its coordinates",
};

/** How a column is looked up by the service, besides by row. */
export const INDEXES: readonly (readonly [table: string, column: string])[] = [
  ["films", "id"],
  ["films", "imdb"],
  ["titles", "key"],
  ["writings", "key"],
  ["people", "key"],
  ["grams", "gram"],
];

/** Plain tables for people who write SQL, over the build that is served. */
export const VIEWS: readonly {
  readonly name: string;
  readonly about: string;
  readonly select: (schema: string) => string;
}[] = [
  {
    name: "film",
    about: "Films of the build that is served, one row each",
    select: (schema) =>
      `select f.id, f.title, f.original_title, f.imdb, f.release_date, f.popularity, f.vote_average, f.vote_count, f.budget, f.revenue, f."return",
         f.genres, f.language, f.collection, f.runtime, f.status, f.countries, f.spoken_languages, f.companies, t.overview, t.tagline
       from ${schema}.films f join ${schema}.texts t using ("row")`,
  },
  {
    name: "person",
    about: "People with the number of their films",
    select: (schema) =>
      `select "row" as id, name, cardinality("cast") as films_as_actor, cardinality(directed) as films_as_director from ${schema}.people`,
  },
  {
    name: "credit",
    about: "Who acted in a film or directed it: film.id, person.id, role, place as billed",
    select: (schema) =>
      `select f.id as film, c.person, c.role, c.place from ${schema}.films f join ${schema}.credits x using ("row"), lateral (
         select person, 'actor' as role, place from unnest(x."cast") with ordinality as a(person, place)
         union all select person, 'director', place from unnest(x.directors) with ordinality as d(person, place)) c`,
  },
  {
    name: "neighbour",
    about: "Films like a film, by model, closest first: film.id, film.id, place",
    select: (schema) =>
      ["mezcla", "tfidf", "knn"]
        .map(
          (model) =>
            `select '${model}' as model, f.id as film, o.id as neighbour, n.place from ${schema}.films f join ${schema}.${model} m using ("row"),
             unnest(m.neighbours) with ordinality as n("row", place) join ${schema}.films o on o."row" = n."row" where o.id <> f.id`,
        )
        .join(" union all "),
  },
];

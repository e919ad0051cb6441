import { type Opened, openArtifacts } from "@movies/artifacts";
import { describe, expect, inject, test } from "vitest";

const full = inject("full");

/** The best known film with a title, released in a year. */
function rowOf({ films }: Opened, title: string, year: number): number {
  const rows = Array.from({ length: films.count }, (_, row) => row).filter(
    (row) => films.title(row) === title && yearOf(films.releaseDays[row] ?? 0) === year,
  );
  return rows.sort((a, b) => (films.voteCounts[b] ?? 0) - (films.voteCounts[a] ?? 0))[0] ?? -1;
}

const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();

/**
 * What a person expects of films that are in no franchise: near ones among the first ten, in any order, and ones that
 * share a single word, a name or nothing, which have no business there. The reason is beside each.
 */
const JUDGED: readonly (readonly [
  title: string,
  year: number,
  near: string[],
  forbidden: string[],
  why: string,
])[] = [
  [
    "Amélie",
    2001,
    ["A Very Long Engagement", "Micmacs"],
    ["Citizenfour", "Alien: Resurrection"],
    "Jeunet's other comedies with Tautou or Pinon, not his Alien",
  ],
  [
    "Her",
    2013,
    ["Eternal Sunshine of the Spotless Mind", "About Time"],
    ["Lucy", "Iron Man 2"],
    "love and science fiction, not whatever has Scarlett Johansson's voice in it",
  ],
  ["Whiplash", 2014, ["La La Land"], ["Spider-Man"], "Chazelle, music and Simmons; not Simmons alone"],
  [
    "Oldboy",
    2003,
    ["Sympathy for Lady Vengeance", "Sympathy for Mr. Vengeance", "The Handmaiden"],
    ["Old School"],
    "Park's revenge; not another Old",
  ],
  [
    "Schindler's List",
    1993,
    ["Saving Private Ryan", "Empire of the Sun"],
    ["Hook", "E.T. the Extra-Terrestrial"],
    "Spielberg's wars, not Spielberg's children",
  ],
  [
    "Man on Wire",
    2008,
    ["Project Nim"],
    ["Citizenfour", "Bird on a Wire"],
    "Marsh's documentaries; neither the most voted one nor another Wire",
  ],
  [
    "Wild Tales",
    2014,
    ["Truman", "Kóblic"],
    ["Wild Wild West", "Ice Age: The Meltdown"],
    "Darín and Argentina, not the Wild West",
  ],
  [
    "City Lights",
    1931,
    ["Modern Times", "The Kid", "The Gold Rush"],
    ["City of God", "Friday Night Lights"],
    "a film of the thirties: Chaplin; neither cities nor lights",
  ],
  [
    "It Happened One Night",
    1934,
    ["Mr. Deeds Goes to Town", "You Can't Take It With You"],
    ["One Night at McCool's", "It Happened at the World's Fair"],
    "a film of the thirties: Capra's comedies, not other nights",
  ],
  [
    "Fight Club",
    1999,
    ["The Game", "Gone Girl"],
    ["The Players Club", "Street Fight"],
    "Fincher; neither clubs nor fights",
  ],
  [
    "Pulp Fiction",
    1994,
    ["Reservoir Dogs", "Jackie Brown"],
    ["Stranger Than Fiction"],
    "Tarantino, not another Fiction",
  ],
  [
    "Spirited Away",
    2001,
    ["Howl's Moving Castle", "Princess Mononoke", "My Neighbor Totoro"],
    ["Cast Away"],
    "Miyazaki, not another Away",
  ],
  ["Casablanca", 1942, ["Passage to Marseille"], ["Casanova"], "Curtiz with Bogart, Rains and Henreid"],
  [
    "The Shining",
    1980,
    ["A Clockwork Orange", "Carrie"],
    ["Something's Gotta Give"],
    "Kubrick and King, not Nicholson in love",
  ],
  [
    "Lost in Translation",
    2003,
    ["The Virgin Suicides", "Somewhere"],
    ["Lost in Space", "Ghostbusters"],
    "Sofia Coppola; neither space nor what Murray did twenty years before",
  ],
  [
    "Pan's Labyrinth",
    2006,
    ["The Devil's Backbone"],
    ["Pan", "The Maze Runner"],
    "del Toro's Civil War, not Peter Pan",
  ],
  [
    "Citizenfour",
    2014,
    ["Risk", "Snowden’s Great Escape"],
    ["Citizen Kane", "Fantastic Four"],
    "Poitras and surveillance",
  ],
  [
    "The Grand Budapest Hotel",
    2014,
    ["Moonrise Kingdom", "The Royal Tenenbaums"],
    ["Hotel Transylvania", "Hotel Rwanda"],
    "Anderson, not hotels",
  ],
  [
    "Seven Samurai",
    1954,
    ["Yojimbo", "The Hidden Fortress"],
    ["The Last Samurai", "Seven Pounds"],
    "Kurosawa; neither sevens nor Tom Cruise",
  ],
  [
    "Through a Glass Darkly",
    1961,
    ["Winter Light", "Persona"],
    ["Glass Chin", "A Scanner Darkly"],
    "a film without overview: Bergman with von Sydow and Andersson",
  ],
  [
    "Fahrenheit 9/11",
    2004,
    ["Sicko", "Bowling for Columbine"],
    ["Fahrenheit 451"],
    "a film without genres: taken for a documentary, by Moore",
  ],
];

describe.skipIf(full === null)("films in no franchise, judged by a person", () => {
  test.each(JUDGED)("%s (%i) leads to %j and not to %j: %s", async (title, year, near, forbidden) => {
    const opened = await openArtifacts(full?.artifacts ?? "");
    const row = rowOf(opened, title, year);
    const found = Array.from(opened.mezcla.neighbours.at(row).subarray(0, 10), opened.films.title);
    expect(found).toEqual(expect.arrayContaining(near));
    for (const other of forbidden) expect(found).not.toContain(other);
  });

  test("every film that is expected or forbidden is in the catalogue", async () => {
    const { films } = await openArtifacts(full?.artifacts ?? "");
    const titles = new Set(Array.from({ length: films.count }, (_, row) => films.title(row)));
    const named = JUDGED.flatMap(([title, , near, forbidden]) => [title, ...near, ...forbidden]);
    expect(named.filter((title) => !titles.has(title))).toEqual([]);
  });
});

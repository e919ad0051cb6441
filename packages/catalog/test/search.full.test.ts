import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Catalog, openCatalog } from "../src/index.js";
import { answers, type Judgement } from "./judged.js";

const full = inject("full");

const JUDGED: readonly Judgement[] = [
  // a surname alone
  ["actor", "Hanks", "Tom Hanks", 1],
  ["actor", "Pitt", "Brad Pitt", 1],
  ["actor", "Penn", "Sean Penn", 1],
  ["actor", "Di Caprio", "Leonardo DiCaprio", 1],
  ["actor", "DeNiro", "Robert De Niro", 1],
  ["director", "Nolan", "Christopher Nolan", 1],
  ["director", "Scott", "Ridley Scott", 1],
  ["director", "coen", "Joel Coen", 1],
  // a surname with a slip
  ["director", "Nollan", "Christopher Nolan", 1],
  ["director", "Almodobar", "Pedro Almodóvar", 1],
  ["director", "Spilberg", "Steven Spielberg", 1],
  ["director", "Tarantno", "Quentin Tarantino", 1],
  ["director", "Scorcese", "Martin Scorsese", 1],
  ["director", "Kubrik", "Stanley Kubrick", 1],
  ["director", "Hitchcok", "Alfred Hitchcock", 1],
  ["director", "Miyasaki", "Hayao Miyazaki", 1],
  ["director", "Campanela", "Juan José Campanella", 1],
  ["director", "Kurosava", "Akira Kurosawa", 1],
  ["director", "James Camron", "James Cameron", 1],
  ["actor", "Shwarzenegger", "Arnold Schwarzenegger", 1],
  ["actor", "Jhonny Dep", "Johnny Depp", 1],
  ["actor", "Morgan Freman", "Morgan Freeman", 1],
  // a part of a title, or with a slip
  ["film", "avengers", "The Avengers", 1],
  ["film", "wars", "Star Wars", 1],
  ["film", "2001", "2001: A Space Odyssey", 1],
  ["film", "matrx", "The Matrix", 1],
  ["film", "harry poter", "Harry Potter and the Philosopher's Stone", 1],
  ["film", "godfather 2", "The Godfather: Part II", 1],
  ["film", "amazing spiderman", "The Amazing Spider-Man", 1],
  ["film", "rings lord", "The Lord of the Rings: The Fellowship of the Ring", 1],
  ["film", "dark night", "The Dark Knight", 5],
  ["film", "matrix", "The Matrix", 1],
  ["film", "jurasic park", "Jurassic Park", 1],
  ["film", "toystroy", "Toy Story", 1],
  ["film", "clockwork orang", "A Clockwork Orange", 1],
  // incomplete words
  ["buscar film", "rocky 2", "Rocky II", 1],
  ["buscar film", "matrix, the", "The Matrix", 1],
  ["buscar film", "lilo and st", "Lilo & Stitch", 1],
  ["buscar film", "mat", "The Matrix", 1],
  ["buscar film", "god", "The Godfather", 1],
  ["buscar film", "wars", "Star Wars", 3],
  ["buscar film", "2001", "2001: A Space Odyssey", 1],
  ["buscar film", "harry pot", "Harry Potter and the Philosopher's Stone", 1],
  ["buscar film", "night of z", "Night of the Zombies", 3],
  ["buscar film", "xmen", "X-Men", 1],
  ["buscar person", "hanks", "Tom Hanks", 1],
  ["buscar person", "di caprio", "Leonardo DiCaprio", 1],
  ["buscar person", "spilberg", "Steven Spielberg", 1],
];

describe.skipIf(full === null)("search over the whole catalogue", () => {
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = await openCatalog(full?.artifacts ?? "");
  });

  test.each(JUDGED)(
    "asked as %s for %s it knows %s is meant, in the first %d",
    (asked, text, expected, within) => {
      expect(answers(catalog, asked, text).slice(0, within)).toContain(expected);
    },
  );
});

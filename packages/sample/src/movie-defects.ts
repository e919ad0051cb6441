import type { MovieDamage } from "./damage.js";
import { movieStrays } from "./movie-strays.js";

const split =
  "The line break in the overview was never quoted: 10 fields, then 15. The original lost these films.";

/** Every defect of `movies_dataset.csv`, and where the sample shows it. */
export const movieDefects: MovieDamage = {
  splits: [
    { name: "split record, second half begins with a dash", id: 82663, reason: split },
    { name: "split record, title in Japanese", id: 122662, reason: split },
    { name: "split record, film of a genre called TV Movie", id: 249260, reason: split },
  ],
  strays: movieStrays,
  overwrites: [
    {
      name: "text in budget",
      reason: "The second half of a split record, read as a row, has a poster path here. This film is fine.",
      id: 28710,
      column: "budget",
      text: "/tR9vKq2LxYbN7cWmEo4HdGz8sPa.jpg",
      effect: "unreadable",
    },
    {
      name: "empty revenue",
      reason: "Nothing is not 0: the second halves of split records end before it.",
      id: 44516,
      column: "revenue",
      text: "",
      effect: "empty",
    },
    {
      name: "empty runtime",
      reason: "104 rows of the original have none.",
      id: 19460,
      column: "runtime",
      text: "",
      effect: "empty",
    },
    {
      name: "runtime of 0",
      reason: "Nobody looked it up: a number that can be read and cannot be true.",
      id: 45664,
      column: "runtime",
      text: "0.0",
      effect: "odd",
    },
    {
      name: "literal cut off in the middle",
      reason: "A cell that begins as a list and never ends is no literal; the film stays without companies.",
      id: 47261,
      column: "production_companies",
      text: "[{'name': 'Matanza Cine', 'id'",
      effect: "unreadable",
    },
    {
      name: "number for a collection",
      reason: "Half a record has its popularity here: a literal, but not of the expected kind.",
      id: 13653,
      column: "belongs_to_collection",
      text: "0.065736",
      effect: "unreadable",
    },
  ],
  oddities: [
    {
      name: "quoted line break",
      reason: "Legal CSV: a reader that goes by lines breaks here.",
      id: 194,
      column: "overview",
      pattern: /\n/,
    },
    {
      name: "quotes in an overview",
      reason: "Doubled in CSV.",
      id: 45664,
      column: "overview",
      pattern: /, "/,
    },
    {
      name: "quotes in a title",
      reason: "Doubled in CSV.",
      id: 279144,
      column: "title",
      pattern: /"Superman/,
    },
    {
      name: "film without overview",
      reason: "No text to compare.",
      id: 57977,
      column: "overview",
      pattern: /^$/,
    },
    {
      name: "film without genres",
      reason: "The list is empty.",
      id: 1777,
      column: "genres",
      pattern: /^\[\]$/,
    },
    {
      name: "budget of 1 dollar",
      reason: "Somebody typed millions. It is kept, and the return is 8.5 million times the stake.",
      id: 3082,
      column: "budget",
      pattern: /^1$/,
    },
    {
      name: "None for an image",
      reason: "Python's null inside a nested cell.",
      id: 1726,
      column: "belongs_to_collection",
      pattern: /'(poster|backdrop)_path': None/,
    },
    {
      name: "name in double quotes",
      reason: "Python quotes a text with an apostrophe the other way.",
      id: 161,
      column: "belongs_to_collection",
      pattern: /'name': "Ocean's Collection"/,
    },
    {
      name: "name in the script of the language",
      reason: "UTF-8, right to left too.",
      id: 424,
      column: "spoken_languages",
      pattern: /עִבְרִית/,
    },
    {
      name: "language with an empty name",
      reason: "The original knows some codes only.",
      id: 1653,
      column: "spoken_languages",
      pattern: /'name': ''/,
    },
  ],
};

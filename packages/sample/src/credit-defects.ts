import type { CreditDamage } from "./damage.js";
import { lost } from "./invented.js";

const twice = "The original has 44 rows with an id that came before; the first stays.";

/** Every defect of `credits.csv`, and where the sample shows it. */
export const creditDefects: CreditDamage = {
  absences: [{ name: "film without credits", reason: "It answers, but has no people.", id: 249260 }],
  strays: [
    { name: "duplicate credits", reason: twice, of: 105, before: 1726, outcome: "duplicate" },
    { name: "duplicate credits, far away", reason: twice, of: 862, before: 244, outcome: "duplicate" },
    {
      name: "duplicate credits, shorter",
      reason: twice,
      of: 219,
      before: 19,
      change: { cast: "[]" },
      outcome: "duplicate",
    },
    {
      name: "credits of a film without date",
      reason: "The film is rejected, its people stay.",
      of: lost.noDate,
      before: 585,
      outcome: "kept",
    },
    {
      name: "credits without a film",
      reason: "No movies row has this id.",
      of: lost.noMovie,
      before: 603,
      outcome: "kept",
    },
    {
      name: "id of another site",
      reason: "An IMDb id is no TMDB id.",
      of: lost.shifted,
      before: 646,
      change: { id: "tt0114709" },
      outcome: "invalid_id",
    },
    {
      name: "no id",
      reason: "Nothing to join by.",
      of: lost.zero,
      before: 813,
      change: { id: "" },
      outcome: "invalid_id",
    },
    {
      name: "credits without the last field",
      reason: "Two fields of three.",
      of: lost.short,
      before: 346,
      form: { fields: 2 },
      outcome: "wrong_field_count",
    },
  ],
  overwrites: [
    {
      name: "empty crew",
      reason: "No director is known.",
      id: 45205,
      column: "crew",
      text: "[]",
      effect: "odd",
    },
    {
      name: "crew cut off in the middle",
      reason: "No literal: the cast of the same row is fine and stays.",
      id: 279144,
      column: "crew",
      text: "[{'credit_id': '52fe4284c3a36847f8024f49', 'department'",
      effect: "unreadable",
    },
  ],
  oddities: [
    { name: "empty cast", reason: "Nobody is billed.", id: 82663, column: "cast", pattern: /^\[\]$/ },
    {
      name: "person billed more than once",
      reason: "Three characters, one actor: one film for him.",
      id: 935,
      column: "cast",
      pattern: /('Peter Sellers'.*){3}/,
    },
    {
      name: "double quotes",
      reason: "repr of an apostrophe.",
      id: 600,
      column: "cast",
      pattern: /"Vincent D'Onofrio"/,
    },
    {
      name: "escaped quote",
      reason: "Both quotes in one name.",
      id: 134,
      column: "cast",
      pattern: /"Pappy" O\\'D/,
    },
    {
      name: "escaped space",
      reason: "No-break space.",
      id: 115,
      column: "cast",
      pattern: /Jesus\\xa0Quintana/,
    },
    { name: "escaped tab", reason: "Typed by accident.", id: 680, column: "cast", pattern: /Wallace\\t'/ },
    { name: "\\u escape", reason: "A zero-width space.", id: 629, column: "cast", pattern: /Kint\\u200b"/ },
    { name: "None in cast", reason: "No picture.", id: 862, column: "cast", pattern: /'profile_path': None/ },
  ],
};

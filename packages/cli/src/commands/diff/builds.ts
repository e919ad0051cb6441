import type { BuildsDiff } from "@movies/diff";
import { number } from "../../terminal/numbers.js";
import { table } from "../../terminal/table.js";
import type { Words } from "../../terminal/words.js";
import { list, nameOf, short, WIDTH } from "./lists.js";

/** What differs between two builds, and whose recommendations have changed. */
export function buildWords({ before, after, manifest, churn }: BuildsDiff): Words[] {
  if (before === after) return [`the same build, ${before}`];
  const settings = manifest
    .filter(({ name }) => !name.startsWith("files."))
    .map(({ name, before: was, after: is }) => [name, value(was), "→", value(is)]);
  const rows = churn.map(({ model, films, changed, filmsChanged }) => [
    model,
    number(films),
    percent(changed),
    number(filmsChanged),
  ]);
  return [
    `build ${before} → ${after}`,
    ...list("manifest", settings, "value"),
    [
      "recommendations, five a film, over the films in both builds:",
      table([["model", "films", "of the five changed", "films with a change"], ...rows], [1, 2, 3]),
    ],
    ...churn.flatMap(({ model, most }) => mostWords(model, most)),
  ];
}

/** A small change is not shown as 0.0 %. */
const percent = (share: number): string =>
  share > 0 && share < 0.0005 ? "< 0.1 %" : `${(100 * share).toFixed(1)} %`;

function mostWords(model: string, most: BuildsDiff["churn"][number]["most"]): Words[] {
  const first = most.slice(0, 5).map(({ film, changed }) => [`  ${nameOf(film)}`, percent(changed)]);
  return first.length === 0 ? [] : [[`whose five changed most, by ${model}:`, table(first, [1])]];
}

function value(item: unknown): string {
  if (item === undefined) return "–";
  if (typeof item === "number") return number(item);
  const text = String(item);
  return short(text, SHA256.test(text) ? 12 : WIDTH); // nobody reads more of a hash
}

const SHA256 = /^[\da-f]{64}$/;

import { type FilmsTable, foldKey } from "@movies/artifacts";
import type { Catalog } from "../src/catalog.js";

/** Ways to write a title that must find it: a change to it, or undefined if the change cannot be made. */
export const WRITINGS: readonly (readonly [how: string, write: (title: string) => string | undefined])[] = [
  ["as it is written", (title) => title],
  ["in capitals", (title) => title.toUpperCase()],
  ["without accents", (title) => title.normalize("NFD").replace(/[\u0300-\u036f]/g, "")],
  ["with decomposed accents", (title) => title.normalize("NFD")],
  ["with other punctuation", (title) => title.replace(/[\s.,:;!?'’"()-]+/g, " - ").replace(/&/g, " & ")],
  ["without spaces", (title) => title.replaceAll(" ", "")],
  ["with its article at the end", (title) => ARTICLE.exec(title)?.slice(1).reverse().join(", ")],
  ["with and for &", (title) => (/ & /.test(title) ? title.replaceAll(" & ", " and ") : undefined)],
  ["with & for and", (title) => (/ and /i.test(title) ? title.replace(/ and /gi, " & ") : undefined)],
  [
    "with arabic sequels",
    (title) => sequel(title, /\b(II|III|IV|VI|VII|VIII)\b(?=$|:)/, (n) => `${ROMANS.indexOf(n) + 1}`),
  ],
  [
    "with roman sequels",
    (title) => sequel(title, /(?<= )([2-4]|[6-8])(?=$|:)/, (n) => ROMANS[Number(n) - 1] ?? ""),
  ],
];

const ARTICLE = /^(The|A|An|El|La|Los|Las|Le|Les) (\S.*)$/;
const ROMANS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

const sequel = (title: string, numeral: RegExp, write: (numeral: string) => string): string | undefined =>
  numeral.test(title) ? title.replace(numeral, write) : undefined;

/**
 * The titles that are not found when written so: neither the film itself answers, nor one whose title has the
 * very key that was asked for, nor does the answer list it.
 */
export function notFoundBy(
  catalog: Catalog,
  films: FilmsTable,
  write: (title: string) => string | undefined,
): string[] {
  const missed: string[] = [];
  for (let row = 0; row < films.count; row++) {
    const title = films.title(row);
    const asked = write(title);
    if (asked === undefined || foldKey(asked) === "") continue;
    const lookup = catalog.score({ title: asked });
    const found = lookup.found ? [lookup.answer, ...lookup.others] : [];
    const known = found.some(({ id }) => id === films.ids[row]);
    const bySomethingElse = found.some((other) => foldKey(other.title) === foldKey(asked));
    if (!known && !bySomethingElse) missed.push(`${title} (${films.ids[row]}): ${asked}`);
  }
  return missed;
}

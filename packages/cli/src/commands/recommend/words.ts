import type { FilmQuery, FilmRef, MissingFilm, OtherFilm, Reason, Recommendations } from "@movies/catalog";
import { plural } from "../../terminal/numbers.js";
import { table } from "../../terminal/table.js";
import type { Words } from "../../terminal/words.js";

/** A film and those like it, each with the reasons. */
export function inWords({ film, model, items, shortfall, ...about }: Recommendations): Words {
  const original = film.originalTitle === undefined ? "" : `, originally ${film.originalTitle}`;
  const head = `${named(film)}${original}, by ${model}`;
  const rows = items.map(({ title, year, similarity, reasons }, i) => [
    `${i + 1}.`,
    title,
    String(year),
    similarity.toFixed(3),
    reasons.map(reasonInWords).filter(Boolean).join("; "),
  ]);
  const basis = basisOf(about);
  const shortly = shortfall === null ? basis : [...basis, SHORTFALLS[shortfall]];
  return [head, ...(rows.length > 0 ? [table(rows, [0, 3])] : []), ...shortly];
}

function basisOf({
  withoutOverview,
  standInMoods,
}: Pick<Recommendations, "withoutOverview" | "standInMoods">): string[] {
  const moods = standInMoods.join(" and ");
  return [
    ...(withoutOverview ? ["It has no overview: it is compared by what else is known of it."] : []),
    ...(moods ? [`It has no genres: by what else is known of it, it is taken for ${moods}.`] : []),
  ];
}

const SHORTFALLS: Record<NonNullable<Recommendations["shortfall"]>, string> = {
  "no-text": "It has no text to compare, so this model knows no films like it; try --model knn.",
  "few-in-common": "No more films share a term with it.",
  "nothing-in-common": "No more films share a word, a person, a company or a mood with it.",
  "small-catalogue": "The catalogue has no more films.",
};

function reasonInWords(reason: Reason): string {
  if ("share" in reason) return `${partInWords(reason)} (${Math.round(reason.share * 100)} %)`;
  if (reason.kind === "terms") return `terms: ${reason.terms.map(({ term }) => term).join(", ")}`;
  if (reason.kind === "genres") return `genres: ${reason.genres.join(", ")}`;
  return yearsApart(reason.apart);
}

function partInWords(part: Extract<Reason, { share: number }>): string {
  if ("names" in part) return `${part.kind}: ${part.names.join(", ")}`;
  if (part.kind === "year") return yearsApart(part.apart);
  if (part.kind === "language") return `language: ${part.language}`;
  return part.kind === "votes"
    ? `as well known: ${plural(part.count, "vote")}`
    : `rated alike: ${part.average.toFixed(1)}`;
}

const yearsApart = (apart: number): string => (apart === 0 ? "same year" : `${plural(apart, "year")} apart`);

/** Why no film answers, and which may be meant. */
export function notFound({ title, year, id }: FilmQuery, { suggestions, ofOtherYears }: MissingFilm): string {
  if (id !== undefined) return `no film has the id ${id}; search by title instead`;
  const wanted = year === undefined ? `"${title}"` : `"${title}" of ${year}`;
  if (ofOtherYears.length > 0) {
    const years = ofOtherYears.map((film) => `${film.year} (--id ${film.id})`);
    return `no film is called ${wanted}; there is one of ${years.join(", one of ")}`;
  }
  const close = suggestions.map(named).join("; ");
  return `no film is called ${wanted}; ${close ? `did you mean: ${close}?` : "nothing comes close"}`;
}

/** The other films of the title, and those of a similar one that are far better known. */
export function othersInWords(films: readonly OtherFilm[]): string {
  const listed = (words: string, some: readonly OtherFilm[], name: (film: FilmRef) => string | number) =>
    some.length === 0
      ? []
      : [`${words}: ${some.map((film) => `${name(film)} (--id ${film.id})`).join(", ")}`];
  return [
    ...listed(
      "also of that title",
      films.filter((film) => !film.similar),
      ({ year }) => year,
    ),
    ...listed(
      "better known",
      films.filter((film) => film.similar),
      ({ title, year }) => `${title} ${year}`,
    ),
  ].join("\n");
}

const named = ({ title, year }: FilmRef): string => `${title} (${year})`;

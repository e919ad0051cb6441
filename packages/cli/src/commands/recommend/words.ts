import type {
  FilmId,
  FilmQuery,
  FilmRef,
  MissingFilm,
  OtherFilm,
  Reason,
  Recommendations,
  SeveralRecommendations,
  Shortfall,
  Unfit,
} from "@movies/catalog";
import { plural } from "../../terminal/numbers.js";
import { table } from "../../terminal/table.js";
import type { Words } from "../../terminal/words.js";

/** A film and those like it, each with the reasons. */
export function inWords(found: Recommendations): Words {
  const { film, model, items, shortfall } = found;
  const original = film.originalTitle === undefined ? "" : `, originally ${film.originalTitle}`;
  const head = `${named(film)}${original}, by ${model}`;
  const rows = items.map(({ title, year, similarity, reasons }, i) => [
    `${i + 1}.`,
    title,
    String(year),
    similarity.toFixed(3),
    reasons.map(reasonInWords).filter(Boolean).join("; "),
  ]);
  return [
    head,
    ...(rows.length > 0 ? [table(rows, [0, 3])] : []),
    ...basisOf(found),
    ...shortly(found, shortfall),
  ];
}

/** Films like several, each with the reasons and the film they come from. */
export function severalInWords(found: SeveralRecommendations): Words {
  const { films, unlike, model, items, shortfall } = found;
  const away = unlike.length === 0 ? "" : `, unlike ${unlike.map(named).join(", ")}`;
  const rows = items.map(({ title, year, similarity, reasons }, i) => [
    `${i + 1}.`,
    title,
    String(year),
    similarity.toFixed(3),
    reasons.map(({ of, reason }) => `${of.title}: ${reasonInWords(reason)}`).join("; "),
  ]);
  return [
    `${films.map(named).join(", ")}${away}, by ${model}`,
    ...(rows.length > 0 ? [table(rows, [0, 3])] : []),
    ...unknownInWords(found.unknown),
    ...shortly(found, shortfall),
  ];
}

const unknownInWords = (ids: readonly FilmId[]): string[] =>
  ids.length === 0 ? [] : [`Not in the catalogue, of those left out: ${ids.join(", ")}.`];

const shortly = ({ passing = 0 }: { readonly passing?: number }, shortfall: Shortfall | null): string[] =>
  shortfall === null ? [] : [SHORTFALLS[shortfall](plural(passing, "other film"))];

const PARTS = {
  genre: "--genre",
  country: "--country",
  language: "--language",
  withoutGenres: "--without-genre",
  years: "--from and --to",
  votes: "--min-votes",
  similarity: "--min-similarity",
} as const;

/** Why nothing may be recommended, and what could be asked instead. */
export function unfitInWords(unfit: Unfit["unfit"]): string {
  if ("condition" in unfit) {
    const instead = unfit.values.length === 0 ? "leave it out" : `try ${unfit.values.join(", ")}`;
    return `of the ${plural(unfit.films, "film")} left, none is as ${PARTS[unfit.condition]} wants; ${instead}`;
  }
  const close = unfit.suggestions.map(({ name }) => name).join(", ");
  return `the catalogue has no ${unfit.kind} "${unfit.name}"; ${close ? `did you mean: ${close}?` : "nothing comes close"}`;
}

function basisOf({ withoutOverview, standInMoods, unknown = [] }: Recommendations): string[] {
  const moods = standInMoods.join(" and ");
  return [
    ...(withoutOverview ? ["It has no overview: it is compared by what else is known of it."] : []),
    ...(moods ? [`It has no genres: by what else is known of it, it is taken for ${moods}.`] : []),
    ...unknownInWords(unknown),
  ];
}

/** By what may be listed: `12 other films`. */
const SHORTFALLS: Record<Shortfall, (passing: string) => string> = {
  "no-text": () => "It has no text to compare, so this model knows no films like it; try --model knn.",
  "few-in-common": () => "No more films share a term with it.",
  "nothing-in-common": () => "No more films share a word, a person, a company or a mood with it.",
  "small-catalogue": () => "The catalogue has no more films.",
  narrowed: (passing) => `${passing} may be listed; no more of them have anything in common with it.`,
  "too-far": (passing) =>
    `${passing} may be listed; no more of them are as similar as --min-similarity wants.`,
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

/** Why no film was found, and which may be meant. */
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

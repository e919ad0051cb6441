import { type FeatureKind, mezclaReaches, type Opened } from "@movies/artifacts";
import { reached } from "@movies/sparse-neighbours";
import type { Reason } from "../answers.js";
import { round } from "../numbers.js";
import { settings } from "../settings.js";
import { type AsWritten, asWritten } from "./as-written.js";
import { type NumberColumns, type NumbersOf, numbersOfAll, numbersOfFilms } from "./film-numbers.js";
import { firstOf, type Model } from "./model.js";
import { byProduct, type Common, commonProducts, productsAmong, productsWithAll, sumOf } from "./vectors.js";

type Tables = Pick<Opened, "films" | "texts" | "features" | "mezcla" | "manifest" | "allCome">;

/** Text, title, people, companies, mood, year, language, fame and rating in one similarity; its neighbours precomputed. */
export function mezclaModel(tables: Tables): Model {
  const numbersOf = numbersOfFilms(tables.films, tables.manifest.mezcla);
  const written = asWritten(tables);
  const productsOf = productsWithAll(tables.mezcla);
  let all: NumberColumns | undefined;
  /** adds to a product what the numbers of a film add, in the order in which the offline search does */
  const beyond = (row: number): ((other: number, product: number) => number) => {
    all ??= numbersOfAll(numbersOf, tables.films.count);
    const { year, language, fame, rating } = all;
    const [nearYear, same, known, rated] = mezclaReaches(numbersOf(row), tables.manifest.mezcla);
    return (other, product) =>
      product +
      reached(nearYear, year[other] ?? 0) +
      reached(same, language[other] ?? 0) +
      reached(known, fame[other] ?? 0) +
      reached(rated, rating[other] ?? 0);
  };
  const { year, language, fame, rating } = tables.manifest.mezcla;
  const model = {
    stored: (row: number) => tables.mezcla.neighbours.at(row),
    compare(row: number, near: number) {
      const parts = [...featureParts(tables, row, near, written), ...factParts(tables, numbersOf, row, near)];
      const similarity = Math.fround(parts.reduce((sum, { adds }) => sum + adds, 0)); // its parts are no more precise
      return { similarity, reasons: reasonsOf(parts, similarity) };
    },
  };
  return {
    ...model,
    nearest(row, k) {
      const items = firstOf(model, row, k);
      return { items, shortfall: items.length < k ? "nothing-in-common" : null };
    },
    live: (row) => ({
      writeProducts: (rows, products) => productsOf(row, rows, products),
      similarity: beyond(row),
      most: year + language + fame + rating + ROUNDING,
    }),
    among(rows) {
      const similarities = rows.map(beyond);
      const productOf = productsAmong(tables.mezcla, rows);
      return (i, j) => {
        const product = productOf(i, j);
        return product > 0 ? (similarities[i]?.(rows[j] ?? -1, product) ?? 0) : 0;
      };
    },
  };
}

/** Sums of weights may be rounded down by less. */
const ROUNDING = 1e-9;

type Shared = Extract<Reason, { share: number }>;

/** A part of the similarity. Few parts are weighty enough to be put into words. */
interface Part {
  readonly adds: number;
  /** null if there is nothing to say of it */
  readonly reason: ((share: number) => Shared) | null;
}

/** The parts of the similarity, weightiest first, each with its share. Small ones are left out. */
function reasonsOf(parts: readonly Part[], similarity: number): Reason[] {
  return parts
    .flatMap(({ adds, reason }) => (reason ? [{ share: round(adds / similarity, 4), reason }] : []))
    .filter(({ share }) => share >= settings.leastShare)
    .sort((a, b) => b.share - a.share)
    .slice(0, settings.reasons)
    .map(({ share, reason }) => reason(share));
}

/** What the two films share by name: people, words, moods, companies. */
function featureParts({ features, mezcla }: Tables, row: number, near: number, written: AsWritten): Part[] {
  const byKind = new Map<FeatureKind, Common[]>();
  for (const common of commonProducts(mezcla, row, near)) {
    const kind = features.kind(common.column);
    const known = byKind.get(kind);
    if (known) known.push(common);
    else byKind.set(kind, [common]);
  }
  const names = (kind: FeatureKind, products: Common[]): string[] =>
    products
      .sort(byProduct)
      .slice(0, settings.reasonTerms)
      .map(({ column }) => features.name(column))
      .map((name) => (kind === "text" || kind === "title" ? written(row, name) : name));
  return Array.from(byKind, ([kind, products]) => ({
    adds: sumOf(products),
    reason: (share) => ({ kind, names: names(kind, products), share }),
  }));
}

/** The parts that come from the two films' numbers, by the formula that found them. */
function factParts({ films, manifest }: Tables, numbersOf: NumbersOf, row: number, near: number): Part[] {
  const [mine, theirs] = [numbersOf(row), numbersOf(near)];
  const [year, language, known, rating] = mezclaReaches(mine, manifest.mezcla);
  const votes = (of: number): number => films.voteCounts[of] ?? 0;
  const isRated = (of: number): boolean => votes(of) >= manifest.mezcla.fewVotes;
  const average = films.voteAverage(near);
  return [
    {
      adds: reached(year, theirs.year),
      reason: (share) => ({ kind: "year", apart: Math.abs(mine.year - theirs.year), share }),
    },
    {
      adds: reached(language, theirs.language),
      reason: (share) => ({ kind: "language", language: films.language(near), share }),
    },
    {
      adds: reached(known, theirs.fame),
      // worth saying only of a film that is known, beside this one or at all
      reason:
        votes(near) >= votes(row) && isRated(near)
          ? (share) => ({ kind: "votes", count: votes(near), share })
          : null,
    },
    {
      adds: reached(rating, theirs.rating),
      reason:
        average !== null && isRated(row) && isRated(near)
          ? (share) => ({ kind: "rating", average: round(average, 1), share })
          : null,
    },
  ];
}

/**
 * Of a film without genres, the genres that its moods stand in for: the weightiest, and the next if it weighs at least
 * half as much. Empty if it has genres.
 */
export function standInMoods({ films, features, mezcla }: Tables, row: number): string[] {
  if (films.genres(row).length > 0) return [];
  const weights = mezcla.weights.at(row);
  const moods = Array.from(mezcla.columns(row), (column, i) => ({ column, product: weights[i] ?? 0 }))
    .filter(({ column }) => features.kind(column) === "mood")
    .sort(byProduct);
  return moods
    .slice(0, settings.standInMoods)
    .filter(({ product }) => product >= (moods[0]?.product ?? 0) / 2)
    .map(({ column }) => features.name(column));
}

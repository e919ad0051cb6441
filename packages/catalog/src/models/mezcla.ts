import { closeness, type FeatureKind, fame, type Opened } from "@movies/artifacts";
import type { Reason } from "../answers.js";
import { yearOf } from "../calendar.js";
import { round } from "../numbers.js";
import { settings } from "../settings.js";
import type { Model } from "./model.js";
import { byProduct, type Common, commonProducts, precomputed, sumOf } from "./precomputed.js";

type Tables = Pick<Opened, "films" | "features" | "mezcla" | "manifest">;

/** Text, title, people, companies, genres, year, language and votes in one similarity; its neighbours precomputed. */
export function mezclaModel(tables: Tables): Model {
  return (row, k) => {
    const items = precomputed(tables.mezcla, row, k, (near) => {
      const parts = [...featureParts(tables, row, near), ...factParts(tables, row, near)];
      const similarity = Math.fround(parts.reduce((sum, { adds }) => sum + adds, 0)); // its parts are no more precise
      return { similarity, reasons: reasonsOf(parts, similarity) };
    });
    return { items, shortfall: items.length < k ? "nothing-in-common" : null };
  };
}

type Shared = Extract<Reason, { share: number }>;

/** A part of the similarity. Few parts are weighty enough to be put into words. */
interface Part {
  readonly adds: number;
  readonly reason: (share: number) => Shared;
}

/** The parts of the similarity, weightiest first, each with its share. Small ones are left out. */
function reasonsOf(parts: readonly Part[], similarity: number): Reason[] {
  return parts
    .map(({ adds, reason }) => ({ share: round(adds / similarity, 4), reason }))
    .filter(({ share }) => share >= settings.leastShare)
    .sort((a, b) => b.share - a.share)
    .slice(0, settings.reasons)
    .map(({ share, reason }) => reason(share));
}

/** What the two films share by name: people, words, genres, companies. */
function featureParts({ features, mezcla }: Tables, row: number, near: number): Part[] {
  const byKind = new Map<FeatureKind, Common[]>();
  for (const common of commonProducts(mezcla, row, near)) {
    const kind = features.kind(common.column);
    const known = byKind.get(kind);
    if (known) known.push(common);
    else byKind.set(kind, [common]);
  }
  const names = (products: Common[]): string[] =>
    products
      .sort(byProduct)
      .slice(0, settings.reasonTerms)
      .map(({ column }) => features.name(column));
  return Array.from(byKind, ([kind, products]) => ({
    adds: sumOf(products),
    reason: (share) => ({ kind, names: names(products), share }),
  }));
}

/** The parts from the two films' facts, by the formula that found them. */
function factParts({ films, manifest }: Tables, row: number, near: number): Part[] {
  const { year, language, votes, yearSpan, manyVotes } = manifest.mezcla;
  const [made, madeToo] = [yearOf(films.releaseDays[row] ?? 0), yearOf(films.releaseDays[near] ?? 0)];
  const apart = Math.abs(made - madeToo);
  const [spoken, count] = [films.language(near), films.voteCounts[near] ?? 0];
  const sameLanguage = spoken !== "" && spoken === films.language(row);
  return [
    { adds: year * closeness(made, madeToo, yearSpan), reason: (share) => ({ kind: "year", apart, share }) },
    { adds: sameLanguage ? language : 0, reason: (share) => ({ kind: "language", language: spoken, share }) },
    { adds: votes * fame(count, manyVotes), reason: (share) => ({ kind: "votes", count, share }) },
  ];
}

import { closeness, type FeatureKind, fame, type Opened } from "@movies/artifacts";
import type { Reason } from "../answers.js";
import { yearOf } from "../calendar.js";
import { round } from "../numbers.js";
import { settings } from "../settings.js";
import type { Model } from "./model.js";
import { commonProducts, precomputed } from "./precomputed.js";

type Tables = Pick<Opened, "films" | "features" | "mezcla" | "manifest">;

/** Text, title, people, companies, genres, year, language and votes in one similarity; its neighbours precomputed. */
export function mezclaModel(tables: Tables): Model {
  const { films, mezcla } = tables;
  return (row, k) => {
    const items = precomputed(films, mezcla, row, k, (near, similarity) =>
      reasonsOf(tables, row, near, similarity),
    );
    return { items, shortfall: items.length < k ? "nothing-in-common" : null };
  };
}

/** The parts of the similarity, weightiest first, each with its share of it. Small ones are left out. */
function reasonsOf(tables: Tables, row: number, near: number, similarity: number): Reason[] {
  return [...featureReasons(tables, row, near), ...factReasons(tables, row, near)]
    .map((reason) => ({ ...reason, share: round(reason.share / similarity, 4) }))
    .filter(({ share }) => share >= settings.leastShare)
    .sort((a, b) => b.share - a.share)
    .slice(0, settings.reasons);
}

type Shared = Extract<Reason, { share: number }>;

/** What the two have by name: people, words, genres, companies. */
function featureReasons({ features, mezcla }: Tables, row: number, near: number): Shared[] {
  const byKind = new Map<FeatureKind, { column: number; product: number }[]>();
  for (const common of commonProducts(mezcla, row, near)) {
    const kind = features.kind(common.column);
    byKind.set(kind, [...(byKind.get(kind) ?? []), common]);
  }
  return [...byKind].map(([kind, products]) => ({
    kind,
    names: products
      .sort((a, b) => b.product - a.product || a.column - b.column)
      .slice(0, settings.reasonTerms)
      .map(({ column }) => features.name(column)),
    share: products.reduce((sum, { product }) => sum + product, 0),
  }));
}

/** What is worked out from the two films' facts, by the formula they were found by. */
function factReasons({ films, manifest }: Tables, row: number, near: number): Shared[] {
  const { year, language, votes, yearSpan, manyVotes } = manifest.mezcla;
  const [film, other] = [films.film(row), films.film(near)];
  const [made, madeToo] = [yearOf(film.releaseDay), yearOf(other.releaseDay)];
  const sameLanguage = film.language !== "" && film.language === other.language;
  return [
    { kind: "year", apart: Math.abs(made - madeToo), share: year * closeness(made, madeToo, yearSpan) },
    { kind: "language", language: other.language, share: sameLanguage ? language : 0 },
    { kind: "votes", count: other.voteCount, share: votes * fame(other.voteCount, manyVotes) },
  ];
}

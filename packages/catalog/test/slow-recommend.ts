import { fame, mezclaReaches, type NeighboursTable, type Opened, ratingOf } from "@movies/artifacts";
import { reached } from "@movies/sparse-neighbours";
import type { Narrowing, RecommendOptions } from "../src/answers.js";
import { createCatalog } from "../src/create-catalog.js";
import type { NearestIndex } from "../src/models/nearest.js";
import { settings } from "../src/settings.js";

/** A question about films like some, by rows. */
export interface RowQuestion extends RecommendOptions {
  readonly liked: readonly number[];
  readonly disliked: readonly number[];
  readonly narrowing: Narrowing;
}

/** The ids that answer a question, or undefined if it cannot be met. */
export type Answered = readonly number[] | undefined;

/** As the catalogue answers. */
export function catalogAnswers(opened: Opened, index: NearestIndex): (question: RowQuestion) => Answered {
  const catalog = createCatalog(opened, index);
  const idOf = (row: number) => opened.films.ids[row] ?? -1;
  return ({ liked, disliked, ...options }) => {
    const [first = -1, ...others] = liked;
    const isOne = others.length === 0 && disliked.length === 0;
    const lookup = isOne
      ? catalog.recommend({ title: "", id: idOf(first) }, options)
      : catalog.recommendSeveral({ liked: liked.map(idOf), disliked: disliked.map(idOf) }, options);
    return lookup.found ? lookup.answer.items.map(({ id }) => id) : undefined;
  };
}

/** The slow obvious way: every film that passes is compared with each one that is liked or not, and all are sorted. */
export function slowAnswers(opened: Opened, index: NearestIndex): (question: RowQuestion) => Answered {
  const { films } = opened;
  const all = Array.from({ length: films.count }, (_, row) => films.film(row));
  const similarities = similarity(opened, index);
  return ({ model, k, liked, disliked, narrowing }) => {
    const { leastSimilarity = 0, collection = "with", diversity = 0, without = [] } = narrowing;
    const own = new Set(liked.flatMap((row) => all[row]?.collection ?? []));
    const others = [...all.keys()].filter(
      (row) =>
        !liked.includes(row) &&
        !disliked.includes(row) &&
        !without.includes(all[row]?.id ?? -1) &&
        !(collection === "without" && own.has(all[row]?.collection ?? "")),
    );
    const candidates = others.filter((row) => passes(all[row] as (typeof all)[number], narrowing));
    if (others.length > 0 && candidates.length === 0) return undefined;
    const similar = similarities[model];
    const mean = (rows: readonly number[], near: number) =>
      rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + similar(row, near), 0) / rows.length;
    const taken = new Set<string>();
    const nearest = candidates
      .map((row) => ({ row, score: mean(liked, row) - mean(disliked, row) / 4 }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.row - b.row)
      .filter(({ row }) => {
        const name = all[row]?.collection ?? "";
        if (collection !== "one" || !own.has(name)) return true;
        const isFirst = !taken.has(name);
        taken.add(name);
        return isFirst;
      });
    const near = nearest.filter(({ score }) => Number(score.toFixed(4)) >= leastSimilarity);
    if (near.length === 0 && nearest.length > 0) return undefined;
    const pool = near.slice(0, diversity > 0 ? settings.diversityPool : k);
    const list: typeof pool = [];
    while (list.length < Math.min(k, pool.length)) {
      const worth = ({ row, score }: (typeof pool)[number]) =>
        (1 - diversity) * score -
        diversity * list.reduce((most, chosen) => Math.max(most, similar(chosen.row, row)), 0);
      const left = pool.filter((film) => !list.includes(film)).map((film) => ({ film, worth: worth(film) }));
      const best = Math.max(...left.map((each) => each.worth));
      list.push(left.find((each) => each.worth === best)?.film as (typeof pool)[number]);
    }
    return list.map(({ row }) => all[row]?.id ?? -1);
  };
}

function passes(
  film: ReturnType<Opened["films"]["film"]>,
  { filter: { groups = {}, from, to, minimumVotes } = {}, withoutGenres = [] }: Narrowing,
): boolean {
  const year = new Date(film.releaseDay * 86_400_000).getUTCFullYear();
  return (
    (groups.genre?.some((genre) => film.genres.includes(genre)) ?? true) &&
    (groups.country?.some((country) => film.countries.includes(country)) ?? true) &&
    (groups.language?.includes(film.language) ?? true) &&
    !withoutGenres.some((genre) => film.genres.includes(genre)) &&
    year >= (from ?? year) &&
    year <= (to ?? year) &&
    film.voteCount >= (minimumVotes ?? 0)
  );
}

function similarity(opened: Opened, index: NearestIndex): Record<RecommendOptions["model"], Similar> {
  const { films, manifest } = opened;
  const all = Array.from({ length: films.count }, (_, row) => ({
    year: new Date((films.releaseDays[row] ?? 0) * 86_400_000).getUTCFullYear(),
    language: films.language(row),
    fame: fame(films.voteCounts[row] ?? 0, manifest.mezcla.manyVotes),
    rating: ratingOf(films.voteAverage(row), films.voteCounts[row] ?? 0, manifest.mezcla),
    point: index.point(row),
  }));
  const shared = productOf(opened.mezcla);
  const filmAt = (row: number) => all[row] as (typeof all)[number];
  return {
    tfidf: productOf(opened.tfidf),
    knn(row, near) {
      const theirs = filmAt(near).point;
      return (
        1 / (1 + Math.sqrt(filmAt(row).point.reduce((sum, x, i) => sum + (x - (theirs[i] ?? 0)) ** 2, 0)))
      );
    },
    mezcla(row, near) {
      const product = shared(row, near);
      if (product === 0) return 0;
      const [own, theirs] = [filmAt(row), filmAt(near)];
      const asked = { ...own, language: own.language === "" ? 0 : 1 };
      const [a, b, c, d] = mezclaReaches(asked, manifest.mezcla);
      return (
        product +
        reached(a, theirs.year) +
        reached(b, theirs.language === own.language ? asked.language : 2) +
        reached(c, theirs.fame) +
        reached(d, theirs.rating)
      );
    },
  };
}

type Similar = (row: number, near: number) => number;

/** The products of a model's vectors, column by column. */
function productOf({ columns, weights }: NeighboursTable) {
  const spread = new Map<number, Map<number, number>>();
  return (row: number, near: number): number => {
    const own =
      spread.get(row) ?? new Map(Array.from(columns(row), (column, i) => [column, weights.at(row)[i] ?? 0]));
    spread.set(row, own);
    const theirs = weights.at(near);
    return columns(near).reduce((sum, column, i) => sum + (own.get(column) ?? 0) * (theirs[i] ?? 0), 0);
  };
}

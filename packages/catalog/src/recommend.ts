import type { Opened } from "@movies/artifacts";
import type {
  FilmId,
  FilmRef,
  Narrowing,
  Reason,
  ReasonOf,
  Recommendations,
  RecommendOptions,
  SeveralRecommendations,
  Shortfall,
  Unfit,
  UnknownGroup,
} from "./answers.js";
import { filmRef, rowOf } from "./lookup/films.js";
import { rowFilter, type UnknownName } from "./lookup/filter.js";
import type { Groups } from "./lookup/groups.js";
import { unfulfilled } from "./lookup/unfulfilled.js";
import { createModels } from "./models/index.js";
import { standInMoods } from "./models/mezcla.js";
import type { Model } from "./models/model.js";
import { nearestKept, type Placed } from "./models/narrowed.js";
import type { NearestIndex } from "./models/nearest.js";
import { round } from "./numbers.js";
import { settings } from "./settings.js";

export interface Recommender {
  /** films like one; `row` is its row of films.arrow */
  like(row: number, options: RecommendOptions): Recommendations | Unfit;
  /** films like some and unlike others */
  likeAll(
    liked: readonly number[],
    disliked: readonly number[],
    options: RecommendOptions,
  ): SeveralRecommendations | Unfit;
}

/** @param suggest what a name may mean that no group has */
export function createRecommender(
  opened: Opened,
  index: NearestIndex,
  groups: Groups,
  suggest: (unknown: UnknownName) => UnknownGroup,
): Recommender {
  const { films } = opened;
  const models = createModels(opened, index);
  const ref = (row: number): FilmRef => filmRef(films, row);

  /** The films of the collections that some films belong to: a set for each collection. */
  function collectionsOf(rows: readonly number[]): ReadonlySet<number>[] {
    const names = new Set(rows.flatMap((row) => films.collection(row) ?? []));
    return [...names].map((name) => {
      const same = groups.find("collection", name).filter((group) => opened.groups.name(group) === name);
      return new Set(same.flatMap((group) => [...opened.groups.films.at(group)]));
    });
  }

  /** What a narrowing leaves, or why it leaves nothing. */
  function narrow(liked: readonly number[], disliked: readonly number[], narrowing: Narrowing): Kept | Unfit {
    const { filter = {}, withoutGenres = [], without = [], collection = "with" } = narrowing;
    const passed = rowFilter(opened, groups, filter);
    if (!("keeps" in passed)) return { found: false, unfit: suggest(passed) };
    const unwanted =
      withoutGenres.length === 0
        ? undefined
        : rowFilter(opened, groups, { groups: { genre: withoutGenres } });
    if (unwanted && !("keeps" in unwanted)) return { found: false, unfit: suggest(unwanted) };
    const own = collection === "with" ? [] : collectionsOf(liked);
    const mates = collection === "without" ? own.flatMap((same) => [...same]) : [];
    const rows = without.map((id) => rowOf(films, id));
    const isOut = new Uint8Array(films.count);
    for (const row of [...liked, ...disliked, ...rows, ...mates]) isOut[row] = 1; // of an id of no film the row is -1
    const kept = new Int32Array(films.count);
    let count = 0;
    for (let row = 0; row < films.count; row++)
      if (isOut[row] === 0 && passed.keeps(row) && !unwanted?.keeps(row)) kept[count++] = row;
    const others = count > 0 ? [] : [...isOut.keys()].filter((row) => isOut[row] === 0);
    if (others.length > 0)
      return { found: false, unfit: unfulfilled(opened, groups, { rows: others, filter, withoutGenres }) };
    const unknown = without.filter((_, i) => rows[i] === -1);
    return { kept: kept.subarray(0, count), atMostOne: collection === "one" ? own : [], unknown };
  }

  function placed(
    model: Model,
    liked: readonly number[],
    disliked: readonly number[],
    { k, narrowing = {} }: RecommendOptions,
  ) {
    const { leastSimilarity = 0, diversity = 0 } = narrowing;
    const left = narrow(liked, disliked, narrowing);
    if ("unfit" in left) return left;
    const { kept, atMostOne, unknown } = left;
    let nearest = 0;
    const isNear = (similarity: number): boolean => {
      nearest = Math.max(nearest, similarity);
      return round(similarity, 4) >= leastSimilarity;
    };
    const items = nearestKept(model, { liked, disliked, kept, atMostOne, k, isNear, diversity });
    const spare = atMostOne.map((same) => kept.filter((row) => same.has(row)).length - 1);
    const passing = spare.reduce((sum, more) => sum - Math.max(0, more), kept.length);
    if (items.length === 0 && nearest > 0) {
      const values = [Math.floor(nearest * 10_000) / 10_000];
      return { found: false, unfit: { condition: "similarity", values, films: passing } } satisfies Unfit;
    }
    const isFar = leastSimilarity > 0 && nearest > 0;
    const shortfall: Shortfall | null = items.length === k ? null : isFar ? "too-far" : "narrowed";
    return { items, passing, unknown, shortfall };
  }

  return {
    like(row, options) {
      const { model: name, k, narrowing } = options;
      const model = models[name];
      const about = {
        film: ref(row),
        model: name,
        withoutOverview: name !== "knn" && !films.hasOverview(row),
        standInMoods: name === "mezcla" ? standInMoods(opened, row) : [],
      };
      if (narrowing === undefined) {
        const { items, shortfall } = model.nearest(row, k);
        return {
          ...about,
          items: items.map(({ row: near, similarity, reasons }) => ({
            ...ref(near),
            similarity: round(similarity, 4),
            reasons,
          })),
          shortfall,
        };
      }
      const list = placed(model, [row], [], options);
      if ("unfit" in list) return list;
      return {
        ...about,
        ...list,
        items: list.items.map(({ row: near }) => {
          const { similarity, reasons } = model.compare(row, near);
          return { ...ref(near), similarity: round(similarity, 4), reasons };
        }),
        shortfall:
          list.shortfall && model.nearest(row, 1).shortfall === "no-text" ? "no-text" : list.shortfall,
      };
    },
    likeAll(liked, disliked, options) {
      const model = models[options.model];
      const list = placed(model, liked, disliked, options);
      if ("unfit" in list) return list;
      const reasonsOf = ({ row }: Placed): ReasonOf[] =>
        weightiest(model, liked, row).map(({ of, reason }) => ({ of: ref(of), reason }));
      return {
        ...list,
        films: liked.map(ref),
        unlike: disliked.map(ref),
        model: options.model,
        items: list.items.map((item) => ({
          ...ref(item.row),
          similarity: round(item.similarity, 4),
          reasons: reasonsOf(item),
        })),
      };
    },
  };
}

interface Kept {
  readonly kept: Int32Array;
  readonly atMostOne: readonly ReadonlySet<number>[];
  /** ids to leave out that no film has */
  readonly unknown: readonly FilmId[];
}

/** The reasons of a film beside all those liked, weightiest first, each with the film it comes from. */
function weightiest(model: Model, liked: readonly number[], row: number): { of: number; reason: Reason }[] {
  return liked
    .flatMap((of) => {
      const { similarity, reasons } = model.compare(of, row);
      return reasons.map((reason) => ({
        of,
        reason,
        adds: similarity * ("share" in reason ? reason.share : 1),
      }));
    })
    .filter(({ adds }) => adds > 0)
    .sort((a, b) => b.adds - a.adds)
    .slice(0, settings.reasons);
}

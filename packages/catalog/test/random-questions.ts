import type { Opened } from "@movies/artifacts";
import fc from "fast-check";
import { MODELS, type Narrowing } from "../src/answers.js";
import type { RowQuestion } from "./slow-recommend.js";

/** Questions about films like some of a build's, narrowed in every way. */
export function randomQuestions({ films, groups }: Opened): fc.Arbitrary<RowQuestion> {
  const row = fc.nat({ max: films.count - 1 });
  const names = (kind: string) =>
    Array.from({ length: groups.count }, (_, group) => group)
      .filter((group) => groups.kind(group) === kind)
      .map(groups.name);
  const some = (kind: string) =>
    fc.option(fc.uniqueArray(fc.constantFrom(...names(kind)), { minLength: 1, maxLength: 3 }), {
      nil: undefined,
      freq: 1,
    });
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
  const narrowing = fc
    .record({
      genre: some("genre"),
      country: maybe(fc.constantFrom(["France"], ["United Kingdom", "Italy"], ["United States of America"])),
      language: maybe(fc.constantFrom(["en"], ["es", "fr"], ["en", "it"])),
      from: maybe(fc.integer({ min: 1930, max: 2010 })),
      span: maybe(fc.integer({ min: 0, max: 60 })),
      minimumVotes: maybe(fc.constantFrom(0, 10, 100, 1000)),
      withoutGenres: some("genre"),
      leastSimilarity: maybe(fc.constantFrom(0.05, 0.15, 0.3)),
      without: fc.array(row, { maxLength: 3 }),
      collection: fc.constantFrom("with", "with", "without", "one"),
      diversity: fc.constantFrom(0, 0, 0, 0.3, 1),
    })
    .map(
      ({ genre, country, language, from, span, minimumVotes, without, ...rest }): Narrowing => ({
        ...rest,
        filter: {
          groups: { ...(genre && { genre }), ...(country && { country }), ...(language && { language }) },
          from,
          to: from === undefined || span === undefined ? undefined : from + span,
          minimumVotes,
        },
        without: without.map((each) => films.ids[each] ?? -1),
      }),
    );
  const one = row.map((each) => ({ liked: [each], disliked: [] as number[] }));
  const several = fc.uniqueArray(row, { minLength: 1, maxLength: 5 }).chain((rows) =>
    fc.nat({ max: rows.length - 1 }).map((away) => ({
      liked: rows.slice(away),
      disliked: rows.slice(0, away),
    })),
  );
  return fc
    .record({
      films: fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: several }),
      model: fc.constantFrom(...MODELS),
      k: fc.integer({ min: 1, max: 50 }),
      narrowing,
    })
    .map(({ films: asked, ...rest }) => ({ ...asked, ...rest }));
}

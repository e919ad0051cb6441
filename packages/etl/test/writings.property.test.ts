import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import { type EtlOptions, runEtl } from "../src/index.js";
import { filesIn } from "./helpers.js";
import { type Film, filesOf, KINDS, plain } from "./writings.js";

const word = fc.constantFrom(
  "Ana",
  "O'Hare",
  "Café",
  "千尋",
  "Heat",
  "Null",
  "The End",
  "2nd Unit",
  "A-Team",
);
const names = fc.uniqueArray(word, { maxLength: 3 });
const prose = fc
  .array(
    fc.constantFrom("she said", '"now"', "a, b", "two\nlines", "c; d", "e | f", "back\\slash", "1,234", "ñ"),
    {
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(" "));
const film = fc.record({
  id: fc.integer({ min: 1, max: 99_999_999 }),
  title: fc.tuple(word, prose).map(([a, b]) => `${a} ${b}`),
  date: fc.tuple(
    fc.integer({ min: 1875, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  ),
  budget: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400_000_000 })),
  revenue: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2_000_000_000 })),
  votes: fc.nat(20_000),
  average: fc.nat(100).map((n) => n / 10),
  popularity: fc.nat(600_000_000).map((n) => n / 1e6),
  runtime: fc.option(fc.nat(300)),
  tagline: fc.oneof(fc.constant(""), prose),
  overview: prose,
  collection: fc.oneof(fc.constant(""), word),
  genres: names,
  companies: names,
  languages: fc.uniqueArray(fc.constantFrom("en", "fr", "es", "ja"), { maxLength: 3 }),
  cast: names,
  directors: names,
});
/** The last films have what a column needs for its writing to be told: something, and nothing in many cells. */
const SURE: readonly Film[] = [1, 2, 3].map((i) => ({
  ...{
    id: 100_000_000 + i,
    title: `Sure ${i}`,
    date: [1995, 10, 30] as const,
    budget: 1_500_000,
    revenue: 2_750_000,
  },
  ...{
    votes: 5415,
    average: 7.7,
    popularity: 21.946943,
    runtime: i === 1 ? null : 81,
    tagline: "",
    overview: "",
  },
  ...{ collection: i === 1 ? "A Collection" : "", genres: ["Drama", "Comedy"], companies: ["Pixar", "Toho"] },
  ...{ languages: ["en", "fr"], cast: ["Tom", "Tim"], directors: ["John"] },
}));
const world = fc
  .uniqueArray(film, { minLength: 1, maxLength: 8, selector: ({ id }) => id })
  .map((films): Film[] => [...films, ...SURE]);

const CLEAN = ["cleanMovies.csv", "cleanCredits.csv", "cleanTitles.csv"];

async function cleaned(
  files: Readonly<Record<string, string | Buffer>>,
  options: (folder: string) => Partial<EtlOptions> = () => ({}),
) {
  const folder = await mkdtemp(join(tmpdir(), "etl-"));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const out = join(folder, "out");
    const report = await runEtl({ raw: folder, out, ...options(folder) });
    const written = await filesIn(out);
    return { clean: Object.fromEntries(CLEAN.map((name) => [name, written[name]])), report };
  } finally {
    await rm(folder, { recursive: true });
  }
}

// Every way of writing is tried on the same worlds, because every property begins with the same seed.
const known = new Map<string, ReturnType<typeof cleaned>>();

/** What becomes of the plain files of a world. */
function expected(files: Readonly<Record<string, string | Buffer>>) {
  const key = JSON.stringify(files);
  const found = known.get(key) ?? cleaned(files);
  known.set(key, found);
  return found;
}

describe("a world gives the clean files of the plain one, byte for byte, written with", () => {
  test.each(Object.entries(KINDS))(
    "%s",
    async (_, { films: fit, cells = (raw) => raw, files = filesOf, options }) => {
      await fc.assert(
        fc.asyncProperty(
          world.map((films) => fit?.(films) ?? films),
          async (films) => {
            const raw = plain(films);
            const found = await cleaned(files(cells(raw)), options);
            expect(found.clean).toEqual((await expected(filesOf(raw))).clean);
            expect(found.report.movies.unreadable_cells).toEqual({});
            expect(found.report.credits.unreadable_cells).toEqual({});
          },
        ),
        { numRuns: runs(30, 1) },
      );
    },
  );

  test("the clean files themselves", async () => {
    await fc.assert(
      fc.asyncProperty(world, async (films) => {
        const { clean } = await expected(filesOf(plain(films)));
        const { "cleanTitles.csv": _, ...files } = clean;
        const again = await cleaned(files as Record<string, string>);
        expect(again.clean).toMatchObject(files);
      }),
      { numRuns: runs(30, 1) },
    );
  });
});

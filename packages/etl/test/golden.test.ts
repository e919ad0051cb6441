import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type EtlOptions, runEtl } from "../src/index.js";
import { filesIn, temporaryFolder } from "./helpers.js";
import { zipOf } from "./zip.js";

// golden/<case>/input is raw/, golden/<case>/expected what artifacts/ must hold afterwards. To add a case, add its input;
// `vitest run --project fast golden -u` writes the expected files; look at the diff.
const GOLDEN = join(import.meta.dirname, "golden");
const cases = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Everything is kept, so that a case can show how a row is rejected; what a user is told comes with the warnings. */
async function filesOf(options: Omit<EtlOptions, "out">): Promise<Record<string, string>> {
  const out = await temporaryFolder();
  await runEtl({ keepAnyway: true, ...options, out });
  return filesIn(out);
}

const PACKINGS = {
  plain: (content: Buffer) => ({ ending: ".csv", content }),
  gzip: (content: Buffer) => ({ ending: ".csv.gz", content: gzipSync(content) }),
  zip: (content: Buffer, name: string) => ({ ending: ".zip", content: zipOf({ name, content }) }),
};

async function packed(input: string, packing: keyof typeof PACKINGS): Promise<string> {
  const raw = await temporaryFolder();
  for (const name of ["movies_dataset.csv", "credits.csv"]) {
    const { ending, content } = PACKINGS[packing](readFileSync(join(input, name)), name);
    await writeFile(join(raw, name.replace(/\.csv$/, ending)), content);
  }
  return raw;
}

// Every pair of (threads, bytes of a piece, packing) occurs; each case is run in three of these ways, all ways in turn.
const WAYS = ([1, 2] as const).flatMap((threads) =>
  [1, 64, 1 << 20].flatMap((pieceBytes) =>
    (["plain", "gzip", "zip"] as const).map((packing) => ({ threads, pieceBytes, packing })),
  ),
);

describe.each(cases.map((name, i) => [name, i] as const))("golden case %s", (name, i) => {
  const input = join(GOLDEN, name, "input");
  let plain: ReturnType<typeof filesOf> | undefined;
  const plainly = () => {
    plain ??= filesOf({ raw: input });
    return plain;
  };

  test("gives the expected files, byte for byte", async () => {
    const files = await plainly();
    for (const [file, content] of Object.entries(files))
      await expect(content).toMatchFileSnapshot(join(GOLDEN, name, "expected", file));
    const expected = Object.keys(await filesIn(join(GOLDEN, name, "expected")));
    expect(Object.keys(files)).toEqual(expected);
  });

  test.each(WAYS.filter((_, way) => way % 6 === i % 6))(
    "gives the same files on $threads threads, in pieces of $pieceBytes bytes, $packing",
    async ({ packing, ...options }) => {
      const raw = await packed(input, packing);
      expect(await filesOf({ raw, ...options })).toEqual(await plainly());
    },
  );
});

test.each(["America/Lima", "Asia/Tokyo", "UTC"])("in %s every date stays what it is", async (zone) => {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    const files = await filesOf({ raw: join(GOLDEN, "bad-dates", "input") });
    expect(files).toEqual(await filesIn(join(GOLDEN, "bad-dates", "expected")));
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MANIFEST, Problem, verifyArtifacts } from "@movies/artifacts";
import fc from "fast-check";
import { afterAll, expect, inject, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import { openCatalog } from "../src/open-catalog.js";

// `make torture` asks for more of them.
const FLIPS = Number(process.env.MOVIES_FLIPS ?? runs(100));

const dir = mkdtempSync(join(tmpdir(), "movies-flips-"));
afterAll(() => rmSync(dir, { recursive: true }));

cpSync(join(inject("worldArtifacts"), MANIFEST), join(dir, MANIFEST));
const folder = readdirSync(inject("worldArtifacts")).find((name) => name.startsWith("build-")) ?? "";
cpSync(join(inject("worldArtifacts"), folder), join(dir, folder), { recursive: true });
const files = [MANIFEST, ...readdirSync(join(dir, folder)).map((name) => join(folder, name))].map((name) => ({
  name,
  bytes: readFileSync(join(dir, name)),
}));

/** A position: in one of the files, each equally likely, or in all of them, each byte equally likely. */
const anyFile = fc
  .constantFrom(...files)
  .chain(({ name, bytes }) => fc.tuple(fc.constant(name), fc.nat(bytes.length - 1)));
const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
const anyByte = fc.nat(total - 1).map((place): [string, number] => {
  let at = place;
  for (const { name, bytes } of files) {
    if (at < bytes.length) return [name, at];
    at -= bytes.length;
  }
  throw new RangeError("past the last file");
});

const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "accepted",
    (error: unknown) => error,
  );

// A flipped byte that reached hnswlib would end this process, and the test with it.
test(`a build with a bit flipped is refused in one sentence and by verify, at ${FLIPS} random places`, async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyFile, anyByte), fc.nat(7), async ([name, at], bit) => {
      const { bytes } = files.find((file) => file.name === name) ?? files[0] ?? { bytes: Buffer.alloc(0) };
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      writeFileSync(join(dir, name), flipped);
      try {
        const refusal = await refusalOf(openCatalog(dir));
        expect(refusal).toBeInstanceOf(Problem);
        expect(String(refusal)).toMatch(/^Problem: [^\n\0]*; run: movies build-model --artifacts \S+$/);
        const verified = await verifyArtifacts(dir).catch(() => ({ ok: false }));
        expect(verified.ok).toBe(false);
        seen.add(name);
      } finally {
        writeFileSync(join(dir, name), bytes);
      }
    }),
    // each file at least once
    {
      numRuns: FLIPS + files.length,
      examples: files.map(({ name, bytes }) => [[name, bytes.length >> 1], 3]),
    },
  );
  expect([...seen].sort()).toEqual(files.map(({ name }) => name).sort());
  expect((await openCatalog(dir)).build.id).toBe(folder.replace("build-", ""));
});

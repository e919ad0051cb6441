import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A change to the files of a published build: `manifest.json` and those in its folder. */
type Breakage = (manifest: string, folder: string) => void;

/** Ways to break a published build, and the message of the refusal. */
export const BREAKAGES: readonly [what: string, breakage: Breakage, reason: RegExp][] = [
  [
    "a bit of a table is flipped",
    (_, folder) => flip(join(folder, "films.arrow")),
    /films\.arrow is damaged/,
  ],
  ["a bit of the index is flipped", (_, folder) => flip(join(folder, "knn.hnsw")), /knn\.hnsw is damaged/],
  ["a file is missing", (_, folder) => rmSync(join(folder, "people.arrow")), /people\.arrow is missing/],
  ["a file is cut short", (_, folder) => cut(join(folder, "grams.arrow")), /grams\.arrow is damaged/],
  ["its folder is missing", (_, folder) => rmSync(folder, { recursive: true }), /films\.arrow is missing/],
  [
    "the manifest is of another version",
    (manifest) => rewrite(manifest, /"version": \d+/, '"version": 99'),
    /expected version/,
  ],
  [
    "the manifest is of another format",
    (manifest) => rewrite(manifest, "movies-artifacts", "elsewhere"),
    /expected "format"/,
  ],
  ["the manifest is cut short", (manifest) => cut(manifest), /it is no JSON/],
  [
    "the manifest was edited",
    (manifest) => rewrite(manifest, /"ef": \d+/, '"ef": 7'),
    /its contents give build/,
  ],
];

/** Breaks the build in a folder of artifacts. */
export const damage = (artifacts: string, build: string, breakage: Breakage): void =>
  breakage(join(artifacts, "manifest.json"), join(artifacts, `build-${build}`));

function flip(path: string): void {
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

const cut = (path: string): void => writeFileSync(path, readFileSync(path).subarray(0, -5));

const rewrite = (path: string, from: string | RegExp, to: string): void =>
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));

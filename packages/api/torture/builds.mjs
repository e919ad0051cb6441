// Two builds that are served in turn: a folder's own, and another from the same clean files except for the first film's credits.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * A temporary folder `live` with the build of ARTIFACTS_DIR (artifacts), and its exchange for the one of `other` and back;
 * without `other` that one is built first. `ids` are those of the two. Nothing is written to either folder.
 * @param {string} name
 * @param {string} [other]
 */
export async function twoBuilds(name, other) {
  const temporary = mkdtempSync(join(tmpdir(), `movies-${name}-`));
  process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));
  const live = join(temporary, "live");
  const first = process.env.ARTIFACTS_DIR || "artifacts";
  const folders = [first, other ?? builtAnew(first, join(temporary, "other"))];
  /** @type {string[]} */
  const ids = folders.map((folder) => JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")).build);

  /**
   * Copies the files of an unpublished build, and returns a function that publishes it by moving its manifest into place.
   * @param {number} which
   */
  async function bring(which) {
    const [from = "", folder] = [folders[which], `build-${ids[which]}`];
    await cp(join(from, folder), join(live, folder), { recursive: true, force: true });
    await cp(join(from, "manifest.json"), join(live, "manifest.next"));
    return () => rename(join(live, "manifest.next"), join(live, "manifest.json"));
  }

  /**
   * Deploys as a job would: the files, then the manifest. With `flipped`, one bit is wrong, so it must be refused.
   * @param {number} which
   */
  async function publish(which, flipped = false) {
    const done = await bring(which);
    if (flipped) await flip(join(live, `build-${ids[which]}`, "knn.hnsw"));
    await done();
    if (!flipped) await remove(1 - which);
  }

  const remove = (/** @type {number} */ which) =>
    rm(join(live, `build-${ids[which]}`), { recursive: true, force: true });

  await publish(0);
  return { live, ids, bring, publish, remove };
}

/** @param {string} path */
async function flip(path) {
  const bytes = await readFile(path);
  const middle = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  await writeFile(path, bytes);
}

/**
 * Builds from the same clean files, except for the first film's credits, which are one line.
 * @param {string} from
 * @param {string} to
 */
function builtAnew(from, to) {
  for (const name of ["cleanMovies.csv", "cleanTitles.csv"]) cpSync(join(from, name), join(to, name));
  const [header, , ...credits] = readFileSync(join(from, "cleanCredits.csv"), "utf8").split("\n");
  writeFileSync(join(to, "cleanCredits.csv"), [header, ...credits].join("\n"));
  const movies = fileURLToPath(new URL("../../../node_modules/.bin/movies", import.meta.url));
  execFileSync(movies, ["build-model", "--artifacts", to, "--quiet"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return to;
}

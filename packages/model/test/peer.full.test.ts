import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openArtifacts } from "@movies/artifacts";
import { expect, inject, test } from "vitest";

const full = inject("full");
const PYTHON = ["python3", "/usr/bin/python3"].find(
  (python) => spawnSync(python, ["-c", "import sklearn, pandas"]).status === 0,
);

type Peer = Record<string, { tfidf: [id: number, score: number][] }>;

test("the five nearest by tf-idf are mostly those of scikit-learn on the same clean file", async (context) => {
  const script = join(full?.raw ?? "", "../peer/sklearn_peer.py");
  const lacking =
    full === null
      ? "the full data set"
      : PYTHON === undefined
        ? "scikit-learn"
        : existsSync(script)
          ? ""
          : script;
  if (lacking || full === null || PYTHON === undefined) {
    console.warn(`*** SKIPPED: the comparison with scikit-learn needs ${lacking} ***`);
    return context.skip();
  }
  const out = mkdtempSync(join(tmpdir(), "movies-peer-"));
  execFileSync(PYTHON, [script, join(full.artifacts, "cleanMovies.csv"), join(out, "peer.json")]);
  const peer: Peer = JSON.parse(readFileSync(join(out, "peer.json"), "utf8"));
  rmSync(out, { recursive: true });

  const { films, tfidf } = await openArtifacts(full.artifacts);
  const overlaps = [...films.ids].flatMap((id, row) => {
    const theirs = (peer[id]?.tfidf ?? []).filter(([, score]) => score > 0).slice(0, 5);
    if (theirs.length === 0) return [];
    const ours = new Set(Array.from(tfidf.neighbours.at(row).subarray(0, 5), (near) => films.ids[near]));
    return [theirs.filter(([other]) => ours.has(other)).length / theirs.length];
  });
  expect(overlaps.length).toBeGreaterThan(45_000);
  expect(overlaps.reduce((sum, overlap) => sum + overlap, 0) / overlaps.length).toBeGreaterThanOrEqual(0.85);
});

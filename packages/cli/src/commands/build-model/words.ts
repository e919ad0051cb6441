import { join } from "node:path";
import { buildFolder, inThisShell, type Manifest, shellWord } from "@movies/artifacts/folder";
import type { BuildProgress } from "@movies/model/build";
import { number, plural, size } from "../../terminal/numbers.js";
import { table } from "../../terminal/table.js";
import type { Words } from "../../terminal/words.js";

export const STEPS: Record<BuildProgress["step"], string> = {
  read: "reading the clean files",
  tokenize: "reading the films' texts",
  tfidf: "tf-idf neighbours, titles, people and the search index",
  mezcla: "mezcla neighbours",
  knn: "HNSW index and its recall",
  publish: "publishing",
};

export function buildInWords({ build, files, counts, knn }: Manifest, artifacts: string): Words {
  const rows = Object.entries(files).map(([name, { bytes }]) => [
    `  ${join(artifacts, buildFolder(build), name)}`,
    size(bytes),
  ]);
  return [
    `build ${build}: ${plural(counts.films ?? 0, "film")}, ${plural(counts.people ?? 0, "person", "people")}, ${plural(counts.terms ?? 0, "term")}`,
    `HNSW recall@5 ${knn.recallAt5.toFixed(3)} against brute force, on ${plural(knn.recallSample, "film")}`,
    `without text neighbours: ${plural(counts.films_without_tfidf_neighbours ?? 0, "film")}, of which ${number(counts.films_without_text ?? 0)} without any text`,
    table(rows, [1]),
    `next: ${artifacts === "artifacts" ? "" : `ARTIFACTS_DIR=${shellWord(artifacts)} `}${inThisShell("movies-api")}`,
  ];
}

import { join } from "node:path";
import { buildFolder, inThisShell, type Manifest, shellWord } from "@movies/artifacts/folder";
import type { BuildProgress } from "@movies/model/build";
import { Command } from "commander";
import { runs } from "../../command.js";
import { folderOption } from "../../options.js";
import { number, plural, size } from "../../terminal/numbers.js";
import { tellSteps } from "../../terminal/progress.js";
import type { OutputOptions, Streams } from "../../terminal/streams.js";
import { table } from "../../terminal/table.js";
import type { Words } from "../../terminal/words.js";

interface Options extends OutputOptions {
  readonly artifacts: string;
}

export const STEPS: Record<BuildProgress["step"], string> = {
  read: "reading the clean files",
  tokenize: "reading the films' texts",
  tfidf: "tf-idf neighbours, titles, people and the search index",
  mezcla: "mezcla neighbours",
  knn: "HNSW index and its recall",
  publish: "publishing",
};

export function buildModelCommand(streams: Streams): Command {
  const command = new Command("build-model")
    .description("learn the model from the clean files and publish it as one build")
    .addOption(
      folderOption(
        "--artifacts <folder>",
        "the folder with the clean files; the build appears there",
        "artifacts",
      ),
    );
  return runs<"manifest", Options>(
    { command, document: "manifest", streams },
    async ({ output, progress }, { artifacts }) => {
      const { buildModel } = await import("@movies/model/build"); // no other command waits for it
      const manifest = await buildModel({ artifacts, onProgress: tellSteps(progress, STEPS) });
      output.done(manifest, inWords(manifest, artifacts));
    },
  );
}

function inWords({ build, files, counts, knn }: Manifest, artifacts: string): Words {
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

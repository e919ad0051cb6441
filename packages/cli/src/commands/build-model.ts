import { join } from "node:path";
import { buildFolder, shellWord } from "@movies/artifacts/folder";
import type { BuildProgress } from "@movies/model/build";
import { Command } from "commander";
import { folderOption } from "../folder-option.js";
import { createOutput, type OutputOptions, type Streams, withOutputOptions } from "../output.js";
import { createProgress } from "../progress.js";
import { number, plural, size, table } from "../table.js";

interface Options extends OutputOptions {
  readonly artifacts: string;
}

const STEPS: Record<BuildProgress["step"], string> = {
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
        "the folder with the clean files, where the build appears",
        "artifacts",
      ),
    );
  return withOutputOptions(command).action(async (options: Options) => {
    const output = createOutput(streams, options);
    const progress = createProgress(streams, options);
    const { artifacts } = options;
    try {
      const { buildModel } = await import("@movies/model/build"); // no other command waits for it
      const manifest = await buildModel({
        artifacts,
        onProgress: ({ step, done, total }) =>
          progress.update(STEPS[step], total === 0 ? undefined : done / total),
      });
      progress.stop();
      const files = Object.entries(manifest.files).map(([name, { bytes }]) => [
        `  ${join(artifacts, buildFolder(manifest.build), name)}`,
        size(bytes),
      ]);
      const { counts, knn } = manifest;
      output.done(
        manifest,
        [
          `build ${manifest.build}: ${plural(counts.films ?? 0, "film")}, ${plural(counts.people ?? 0, "person", "people")}, ${plural(counts.terms ?? 0, "term")}`,
          `HNSW recall@5 ${knn.recallAt5.toFixed(3)} against brute force, on ${plural(knn.recallSample, "film")}`,
          `without text neighbours: ${plural(counts.films_without_tfidf_neighbours ?? 0, "film")}, of which ${number(counts.films_without_text ?? 0)} without any text`,
          table(files, [1]),
          `next: ${artifacts === "artifacts" ? "" : `ARTIFACTS_DIR=${shellWord(artifacts)} `}movies-api`,
        ].join("\n"),
      );
    } finally {
      progress.stop();
    }
  });
}

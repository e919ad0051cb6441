import { join } from "node:path";
import { canonicalJson, fileProblem, folderWords, inThisShell, openStage } from "@movies/artifacts/folder";
import {
  CREDITS_FILE,
  DEFAULT_SEED,
  GENERATED_FILE,
  LARGEST_SEED,
  MOST_FILMS,
  MOVIES_FILE,
  recordOf,
  type WrittenWorld,
  writeGenerated,
  writeSample,
} from "@movies/sample";
import { Command } from "commander";
import { runs } from "../../command.js";
import { folderOption, wholeNumber } from "../../options.js";
import { plural, size } from "../../terminal/numbers.js";

import type { Progress } from "../../terminal/progress.js";
import type { OutputOptions, Streams } from "../../terminal/streams.js";
import { table } from "../../terminal/table.js";
import { refuseToReplaceOthers } from "./own-files.js";

interface Options extends OutputOptions {
  readonly out: string;
  readonly movies?: number;
  readonly seed?: number;
}

export function sampleCommand(streams: Streams): Command {
  const command = new Command("sample")
    .description(
      "write the demo world: some 250 well-known films in raw form, with every defect of real files",
    )
    .addOption(folderOption("--out <folder>", "where to write the two raw files", "raw"))
    .option(
      "--movies <count>",
      "this many invented films instead, in files shaped like the real ones",
      wholeNumber(1, MOST_FILMS),
    )
    .option(
      "--seed <number>",
      `which of the invented worlds; ${DEFAULT_SEED} by default`,
      wholeNumber(0, LARGEST_SEED),
    );
  return runs<"sample", Options>(
    { command, document: "sample", streams },
    async ({ output, progress }, { out, movies, seed }) => {
      if (seed !== undefined && movies === undefined)
        command.error(
          "error: --seed is for invented films: say how many with --movies, or leave it out for the demo world",
        );
      await refuseToReplaceOthers(out);
      const generated = movies === undefined ? undefined : { movies, seed: seed ?? DEFAULT_SEED };
      const { files, record } = await write(out, generated, progress);
      const words = [
        table(
          files.map((file) => [file.path, plural(file.rows, "row"), size(file.bytes)]),
          [1, 2],
        ),
        ...(record ? [`${join(out, GENERATED_FILE)} says what movies etl must find in them`] : []),
        `next: ${inThisShell("movies", "etl", folderWords("--raw", out, "raw"))}`,
      ];
      output.done({ files, ...generated, ...(record && { expected: record.expected }) }, words);
    },
  );
}

/** Writes aside and moves the files into place when they are complete, generated.json last. Errors: Problem. */
async function write(
  out: string,
  generated: { readonly movies: number; readonly seed: number } | undefined,
  progress: Progress,
) {
  const stage = await openStage(out);
  try {
    const paths = { movies: stage.path(MOVIES_FILE), credits: stage.path(CREDITS_FILE) };
    const written = await writeRaw(paths, generated, progress).catch((error: unknown) => {
      throw fileProblem(error, "write into", out, "make room or choose another folder with --out");
    });
    const record = generated && recordOf(generated, written);
    if (record !== undefined) await stage.write(GENERATED_FILE, canonicalJson(record));
    await stage.moveOut(record === undefined ? MOVIES_FILE : GENERATED_FILE, [GENERATED_FILE]);
    const files = (
      [
        ["movies", MOVIES_FILE],
        ["credits", CREDITS_FILE],
      ] as const
    ).map(([file, name]) => ({
      name,
      path: join(out, name),
      bytes: written[file].bytes,
      rows: written.expected[file].read,
    }));
    return { record, files };
  } catch (error) {
    await stage.discard();
    throw error;
  }
}

function writeRaw(
  paths: { readonly movies: string; readonly credits: string },
  generated: { readonly movies: number; readonly seed: number } | undefined,
  progress: Progress,
): Promise<WrittenWorld> {
  if (generated === undefined) return writeSample(paths);
  const { movies } = generated;
  const onProgress = (films: number) => progress.update(`writing ${plural(movies, "film")}`, films / movies);
  return writeGenerated({ ...generated, onProgress }, paths);
}

import { rm } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson, fileProblem, openStage, shellWord } from "@movies/artifacts/folder";
import {
  CREDITS_FILE,
  DEFAULT_SEED,
  GENERATED_FILE,
  LARGEST_SEED,
  MOST_FILMS,
  MOVIES_FILE,
  recordOf,
  type WrittenFile,
  writeGenerated,
  writeSample,
} from "@movies/sample";
import { Command } from "commander";
import { folderOption } from "../folder-option.js";
import { createOutput, type OutputOptions, type Streams, withOutputOptions } from "../output.js";
import { refuseToReplaceOthers } from "../own-raw-files.js";
import { createProgress, type Progress } from "../progress.js";
import { plural, size, table } from "../table.js";
import { wholeNumber } from "../whole-number.js";

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
      "so many invented films instead, in the shape of real files",
      wholeNumber(1, MOST_FILMS),
    )
    .option(
      "--seed <number>",
      `which of the invented worlds; ${DEFAULT_SEED} where none is given`,
      wholeNumber(0, LARGEST_SEED),
    );
  return withOutputOptions(command).action(async (options: Options) => {
    const { out, movies, seed } = options;
    if (seed !== undefined && movies === undefined)
      command.error(
        "error: --seed is for invented films: say how many with --movies, or leave it out for the demo world",
      );
    const output = createOutput(streams, options);
    await refuseToReplaceOthers(out);
    const next = `next: movies etl${out === "raw" ? "" : ` --raw ${shellWord(out)}`}`;
    const inWords = (files: readonly WrittenFile[]) =>
      table(
        files.map((file) => [file.path, plural(file.rows, "row"), size(file.bytes)]),
        [1, 2],
      );
    if (movies === undefined) {
      const files = await writeDemo(out);
      output.done({ files }, `${inWords(files)}\n${next}`);
      return;
    }
    const progress = createProgress(streams, options);
    try {
      const { record, files } = await generate(out, { movies, seed: seed ?? DEFAULT_SEED }, progress);
      progress.stop();
      output.done(
        { files, movies, seed: record.seed, expected: record.expected },
        `${inWords(files)}\n${join(out, GENERATED_FILE)} says what movies etl is to find in them\n${next}`,
      );
    } finally {
      progress.stop();
    }
  });
}

async function writeDemo(out: string): Promise<WrittenFile[]> {
  const files = await writeSample(out).catch((error: unknown) => {
    throw fileProblem(error, "write the sample into", out, "choose another folder with --out");
  });
  await rm(join(out, GENERATED_FILE), { force: true }); // it told of the files that stood there before
  return files;
}

/** Written aside and moved into place when all is complete, generated.json last. Errors: Problem. */
async function generate(out: string, world: { movies: number; seed: number }, progress: Progress) {
  const stage = await openStage(out);
  try {
    const paths = { movies: stage.path(MOVIES_FILE), credits: stage.path(CREDITS_FILE) };
    const onProgress = (films: number) =>
      progress.update(`writing ${plural(world.movies, "film")}`, films / world.movies);
    const written = await writeGenerated({ ...world, onProgress }, paths).catch((error: unknown) => {
      throw fileProblem(error, "write into", out, "make room or choose another folder with --out");
    });
    const record = recordOf(world, written);
    await stage.write(GENERATED_FILE, canonicalJson(record));
    await stage.moveOut(GENERATED_FILE);
    const { movies, credits } = record.expected;
    const files: WrittenFile[] = [
      { name: MOVIES_FILE, path: join(out, MOVIES_FILE), bytes: written.movies.bytes, rows: movies.read },
      { name: CREDITS_FILE, path: join(out, CREDITS_FILE), bytes: written.credits.bytes, rows: credits.read },
    ];
    return { record, files };
  } catch (error) {
    await stage.discard();
    throw error;
  }
}

import { join } from "node:path";
import { fileProblem, Problem, readIfThere, shellWord } from "@movies/artifacts";
import { CREDITS_FILE, MOVIES_FILE, sampleWorld, writeSample } from "@movies/sample";
import { Command } from "commander";
import { folderOption } from "../folder-option.js";
import { createOutput, type OutputOptions, type Streams, withOutputOptions } from "../output.js";
import { plural, size, table } from "../table.js";

interface Options extends OutputOptions {
  readonly out: string;
}

export function sampleCommand(streams: Streams): Command {
  const command = new Command("sample")
    .description(
      "write the demo world: some 250 well-known films in raw form, with every defect of real files",
    )
    .addOption(folderOption("--out <folder>", "where to write the two raw files", "raw"));
  return withOutputOptions(command).action(async (options: Options) => {
    const output = createOutput(streams, options);
    const { out } = options;
    await refuseToReplaceOthers(out);
    const files = await writeSample(out).catch((error: unknown) => {
      throw fileProblem(error, "write the sample into", out, "choose another folder with --out");
    });
    const lines = files.map((file) => [file.path, plural(file.rows, "row"), size(file.bytes)]);
    output.done(
      { files },
      `${table(lines, [1, 2])}\nnext: movies etl${out === "raw" ? "" : ` --raw ${shellWord(out)}`}`,
    );
  });
}

/** The folder may hold the engineer's own files under the same names: only the sample itself is written over. */
async function refuseToReplaceOthers(out: string): Promise<void> {
  const world = sampleWorld();
  for (const [name, sample] of [
    [MOVIES_FILE, world.movies],
    [CREDITS_FILE, world.credits],
  ] as const) {
    const path = join(out, name);
    const next = "move it away or choose another folder with --out";
    const there = await readIfThere(path, next);
    if (there !== undefined && !Buffer.from(sample).equals(there))
      throw new Problem(`${path} is there already and is not the sample; ${next}`);
  }
}

import { Problem, verifyArtifacts } from "@movies/artifacts";
import { Command } from "commander";
import { createOutput, type OutputOptions, type Streams, withOutputOptions } from "../output.js";
import { plural, size, table } from "../table.js";

interface Options extends OutputOptions {
  readonly artifacts: string;
}

export function verifyCommand(streams: Streams): Command {
  const command = new Command("verify")
    .description("hold every file of the build against its manifest")
    .option("--artifacts <folder>", "the folder with the build", "artifacts");
  return withOutputOptions(command).action(async (options: Options) => {
    const output = createOutput(streams, options);
    const verification = await verifyArtifacts(options.artifacts);
    const { build, files, ok } = verification;
    const rows = files.map(({ file, bytes, problem }) => [file, size(bytes), problem ?? "ok"]);
    const verdict = ok
      ? `build ${build}: ${plural(files.length, "file")}, all as the manifest says`
      : `build ${build}:`;
    output.answer(verification, `${table(rows, [1])}\n${verdict}`.trimEnd());
    const bad = files.filter((file) => file.problem !== undefined);
    if (bad.length > 0)
      throw new Problem(
        `${plural(bad.length, "file differs", "files differ")} from the manifest (${bad.map(({ file }) => file).join(", ")}); run: movies build-model`,
      );
  });
}

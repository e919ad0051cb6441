import { nextCommand, Problem, verifyArtifacts } from "@movies/artifacts/folder";
import { Command } from "commander";
import { folderOption } from "../folder-option.js";
import { createOutput, type OutputOptions, type Streams, withOutputOptions } from "../output.js";
import { plural, size, table } from "../table.js";

interface Options extends OutputOptions {
  readonly artifacts: string;
}

export function verifyCommand(streams: Streams): Command {
  const command = new Command("verify")
    .description("hold every file of the build against its manifest")
    .addOption(folderOption("--artifacts <folder>", "the folder with the build", "artifacts"));
  return withOutputOptions(command).action(async (options: Options) => {
    const output = createOutput(streams, options);
    const verification = await verifyArtifacts(options.artifacts);
    const { build, files, ok } = verification;
    const rows = files.map(({ file, bytes, problem }) => [file, size(bytes), problem ?? "ok"]);
    const bad = files.filter((file) => file.problem !== undefined);
    const verdict = ok
      ? `${plural(files.length, "file")}, all as the manifest says`
      : `${bad.length} of ${plural(files.length, "file")} ${bad.length === 1 ? "differs" : "differ"}`;
    output.answer(verification, `${table(rows, [1])}\nbuild ${build}: ${verdict}`);
    if (bad.length > 0)
      throw new Problem(
        `${plural(bad.length, "file differs", "files differ")} from the manifest (${bad.map(({ file }) => file).join(", ")}); run: ${nextCommand("build-model", options.artifacts)}`,
      );
  });
}

import { nextCommand, Problem, type Verification, verifyArtifacts } from "@movies/artifacts/folder";
import { Command } from "commander";
import { runs } from "../../command.js";
import { folderOption } from "../../options.js";
import { plural, size } from "../../terminal/numbers.js";
import type { OutputOptions, Streams } from "../../terminal/streams.js";
import { table } from "../../terminal/table.js";
import type { Words } from "../../terminal/words.js";

interface Options extends OutputOptions {
  readonly artifacts: string;
}

export function verifyCommand(streams: Streams): Command {
  const command = new Command("verify")
    .description("check every file of the build against its manifest")
    .addOption(folderOption("--artifacts <folder>", "the folder with the build", "artifacts"));
  return runs<"verify", Options>(
    { command, document: "verify", streams },
    async ({ output }, { artifacts }) => {
      const verification = await verifyArtifacts(artifacts);
      const bad = verification.files.filter((file) => file.problem !== undefined);
      output.answer(verification, inWords(verification, bad.length));
      if (bad.length > 0)
        throw new Problem(
          `${plural(bad.length, "file differs", "files differ")} from the manifest (${bad.map(({ file }) => file).join(", ")}); run: ${nextCommand("build-model", artifacts)}`,
        );
    },
  );
}

function inWords({ build, files, ok }: Verification, bad: number): Words {
  const rows = files.map(({ file, bytes, problem }) => [file, size(bytes), problem ?? "ok"]);
  const verdict = ok
    ? `${plural(files.length, "file")}, all as the manifest says`
    : `${bad} of ${plural(files.length, "file")} ${bad === 1 ? "differs" : "differ"}`;
  return [table(rows, [1]), `build ${build}: ${verdict}`];
}

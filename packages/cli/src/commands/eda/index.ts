import type { WrittenPage } from "@movies/eda";
import { Command } from "commander";
import { runs } from "../../command.js";
import { fileOption, folderOption } from "../../options.js";
import { size } from "../../terminal/numbers.js";
import { tellSteps } from "../../terminal/progress.js";
import type { OutputOptions, Streams } from "../../terminal/streams.js";

interface Options extends OutputOptions {
  readonly artifacts: string;
  readonly out?: string;
}

export const STEPS = { read: "reading the clean files", draw: "counting and drawing" } as const;

export function edaCommand(streams: Streams): Command {
  const command = new Command("eda")
    .description("one HTML page of charts about the clean files, in Spanish, that needs nothing else")
    .addOption(folderOption("--artifacts <folder>", "the folder with the clean files", "artifacts"))
    .addOption(fileOption("--out <file>", "where the page goes (default: eda.html in the same folder)"));
  return runs<"eda", Options>(
    { command, document: "eda", streams },
    async ({ output, progress }, { artifacts, out }) => {
      const { writePage } = await import("@movies/eda"); // no other command waits for arquero
      const tell = tellSteps(progress, STEPS);
      const page = await writePage({
        artifacts,
        ...(out !== undefined && { out }),
        onProgress: (step, done, total) => tell({ step, done, total }),
      });
      output.done(page, inWords(page));
    },
  );
}

const inWords = ({ file, bytes }: WrittenPage): string =>
  `${file}  ${size(bytes)}\nnext: open it in a browser; what each picture means: packages/eda/README.md`;

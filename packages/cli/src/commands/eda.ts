import type { WrittenPage } from "@movies/eda";
import { Command } from "commander";
import { fileOption } from "../file-option.js";
import { folderOption } from "../folder-option.js";
import { createOutput, type OutputOptions, type Streams, withOutputOptions } from "../output.js";
import { createProgress } from "../progress.js";
import { size } from "../table.js";

interface Options extends OutputOptions {
  readonly artifacts: string;
  readonly out?: string;
}

const STEPS = { read: "reading the clean files", draw: "counting and drawing" } as const;

export function edaCommand(streams: Streams): Command {
  const command = new Command("eda")
    .description("one HTML page of charts about the clean files, in Spanish, that needs nothing else")
    .addOption(folderOption("--artifacts <folder>", "the folder with the clean files", "artifacts"))
    .addOption(fileOption("--out <file>", "where the page goes (default: eda.html in the same folder)"));
  return withOutputOptions(command).action(async (options: Options) => {
    const output = createOutput(streams, options);
    const progress = createProgress(streams, options);
    const { artifacts, out } = options;
    try {
      const { writePage } = await import("@movies/eda"); // vega is large: no other command waits for it
      const page = await writePage({
        artifacts,
        ...(out !== undefined && { out }),
        onProgress: (step, done, total) =>
          progress.update(STEPS[step], total === 0 ? undefined : done / total),
      });
      progress.stop();
      output.done(page, inWords(page));
    } finally {
      progress.stop();
    }
  });
}

const inWords = ({ file, bytes }: WrittenPage): string =>
  `${file}  ${size(bytes)}
next: open it in a browser; what each picture means: packages/eda/README.md`;

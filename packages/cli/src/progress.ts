import yoctoSpinner from "yocto-spinner";
import type { OutputOptions, Streams } from "./output.js";

/** What a long command is doing: one moving line on a terminal, a line for each new step in a log, nothing with --quiet. */
export interface Progress {
  /** @param share of the step that is done, 0 to 1, where it is known */
  update(step: string, share?: number): void;
  /** Clears the moving line. May be called more than once. */
  stop(): void;
}

export function createProgress(streams: Streams, { quiet = false }: OutputOptions): Progress {
  if (quiet) return { update() {}, stop() {} };
  return streams.errIsTerminal ? movingLine() : logLines(streams);
}

function movingLine(): Progress {
  const spinner = yoctoSpinner({ stream: process.stderr, handleSignals: false });
  let shown = "";
  return {
    update(step, share) {
      const text = share === undefined ? step : `${step} ${Math.floor(share * 100)} %`;
      if (text === shown) return; // told of every film; drawn once a percent
      shown = text;
      spinner.text = text;
      if (!spinner.isSpinning) spinner.start();
    },
    stop() {
      if (spinner.isSpinning) spinner.stop();
    },
  };
}

function logLines(streams: Streams): Progress {
  let last = "";
  return {
    update(step) {
      if (step !== last) streams.err(`${step} …\n`);
      last = step;
    },
    stop() {},
  };
}

import yoctoSpinner from "yocto-spinner";
import type { OutputOptions, Streams, Target } from "./streams.js";
import { writeWords } from "./words.js";

/** What a long command is doing: one moving line on a terminal, plain lines now and then in a log, nothing with --quiet. */
export interface Progress {
  /**
   * @param share of the step that is done, 0 to 1, if it is known
   * @param detail what else is worth saying: `12,300 rows/s, 4 s left`
   */
  update(step: string, share?: number, detail?: string): void;
  /** Clears the moving line. May be called more than once. */
  stop(): void;
}

/** Reports the steps of a job, each by its name in words. */
export const tellSteps =
  <Step extends string>(progress: Progress, names: Readonly<Record<Step, string>>) =>
  ({ step, done, total }: { readonly step: Step; readonly done: number; readonly total: number }): void =>
    progress.update(names[step], done === 0 ? undefined : done / total);

export function createProgress(streams: Streams, { quiet = false }: OutputOptions): Progress {
  if (quiet) return { update() {}, stop() {} };
  return streams.err.columns === undefined ? logLines(streams.err) : movingLine(streams.err.columns);
}

const REDRAW_MS = 100; // nobody can read what changes faster

function movingLine(columns: number): Progress {
  const spinner = yoctoSpinner({ stream: process.stderr, handleSignals: false });
  let last = "";
  let shown = "";
  let drawn = 0;
  return {
    update(step, share, detail) {
      const text = line(step, share, detail).slice(0, columns - 3); // the spinner and a space stand before it
      const now = performance.now();
      if (text === shown || (step === last && now - drawn < REDRAW_MS)) return; // called for every film
      last = step;
      shown = text;
      drawn = now;
      spinner.text = text;
      if (!spinner.isSpinning) spinner.start();
    },
    stop() {
      if (spinner.isSpinning) spinner.stop();
    },
  };
}

const LOG_MS = 10_000;

/** A line for each new step, and one now and then while it lasts. */
export function logLines(target: Target, now: () => number = () => performance.now()): Progress {
  let last = "";
  let said = 0;
  return {
    update(step, share, detail) {
      if (step !== last) writeWords(target, `${step} …`);
      else if (now() - said < LOG_MS) return;
      else writeWords(target, line(step, share, detail));
      last = step;
      said = now();
    },
    stop() {},
  };
}

const line = (step: string, share: number | undefined, detail = ""): string =>
  [
    share === undefined ? step : `${step} ${Math.floor(share * 100)} %`,
    ...(detail === "" ? [] : [detail]),
  ].join(", ");

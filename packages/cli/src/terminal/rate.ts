import { number, size } from "./numbers.js";

/** How far the reading of one file has come. */
export interface Advance {
  readonly file: string;
  readonly rows: number;
  readonly bytesRead: number;
  /** undefined if unknown */
  readonly bytesTotal: number | undefined;
}

const SETTLED_MS = 500; // before that, a rate means nothing

/** Computes the rate and the remaining time from the progress of each file. */
export class Rate {
  private file = "";
  private started = 0;

  /** `12,300 rows/s, 4 s left`; without a known end `8.1 MB, 12,300 rows/s`; nothing right after the start. */
  tell({ file, rows, bytesRead, bytesTotal }: Advance, now: number): string {
    if (file !== this.file) [this.file, this.started] = [file, now];
    const ms = now - this.started;
    if (ms < SETTLED_MS || bytesRead === 0) return bytesTotal === undefined ? size(bytesRead) : "";
    const speed = `${number(Math.round((rows / ms) * 1000))} rows/s`;
    if (bytesTotal === undefined) return `${size(bytesRead)}, ${speed}`;
    return `${speed}, ${duration((ms * (bytesTotal - bytesRead)) / bytesRead)} left`;
  }
}

/** `4 s`, `2 min 10 s`, `1 h 5 min` */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${seconds % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

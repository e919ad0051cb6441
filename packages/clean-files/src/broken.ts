import { dirname } from "node:path";
import { nextCommand, Problem } from "@movies/artifacts";

/** What to run where a clean file cannot be read. */
export const next = (path: string): string => `run: ${nextCommand("etl", dirname(path))}`;

/** A record that `movies etl` never writes. Records count from 1, the header. */
export const broken = (path: string, record: number, what: string): Problem =>
  new Problem(`${path}, record ${record}: ${what}; ${next(path)}`);

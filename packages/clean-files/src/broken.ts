import { dirname } from "node:path";
import { nextCommand, Problem } from "@movies/artifacts";

/** What to run if a clean file cannot be read. */
export const next = (path: string): string => `run: ${nextCommand("etl", dirname(path))}`;

/** An error about a record that `movies etl` never writes. Records are counted from 1, the header. */
export const broken = (path: string, record: number, what: string): Problem =>
  new Problem(`${path}, record ${record}: ${what}; ${next(path)}`);

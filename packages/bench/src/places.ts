import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Cost, run } from "./measure/command.js";

/** The top level of the repository. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

export const SERVICE = join(ROOT, "node_modules/.bin/movies-api");

/** One `movies` command, as its users run it. */
export const movies = (...args: string[]): Promise<Cost> => run(join(ROOT, "node_modules/.bin/movies"), args);

/** The folder of the full-size raw files, or undefined where they are not there. */
export function fullRaw(): string | undefined {
  const raw = resolve(process.env.MOVIES_RAW_DIR ?? join(ROOT, "../shared/data"));
  return ["movies_dataset.csv", "credits.csv"].every((name) => existsSync(join(raw, name))) ? raw : undefined;
}

/** A Python script that does the same by other means, or undefined where it is not there. */
export function peerScript(name: string): string | undefined {
  const path = join(ROOT, "../shared/peer", name);
  return existsSync(path) ? path : undefined;
}

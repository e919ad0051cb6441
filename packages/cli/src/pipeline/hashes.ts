import { existsSync } from "node:fs";
import { currentPath, factsOfFile } from "@movies/artifacts/folder";

/** sha256 of files, each read once until it is forgotten. */
export class Hashes {
  private readonly known = new Map<string, Promise<string>>();

  /** "absent" if nothing is there. Errors: Problem if it is there and cannot be read. */
  of(path: string): Promise<string> {
    const known = this.known.get(path) ?? hashOf(path);
    this.known.set(path, known);
    return known;
  }

  /** Files may have changed. */
  forget(): void {
    this.known.clear();
  }
}

async function hashOf(path: string): Promise<string> {
  if (!existsSync(currentPath(path))) return "absent";
  return (await factsOfFile(path, "look at its permissions, or remove it, then run the command again"))
    .sha256;
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  currentPath,
  difference,
  type FileFacts,
  factsOf,
  factsOfFile,
  Problem,
  readIfThere,
} from "@movies/artifacts/folder";
import { rawNames } from "@movies/etl";
import { CREDITS_FILE, GENERATED_FILE, generatedFiles, MOVIES_FILE, sampleWorld } from "@movies/sample";

const NEXT = "move it away or choose another folder with --out";

/**
 * The folder may contain the engineer's own files under the sample's names: only files that `movies sample` itself wrote are
 * overwritten, whether the sample or a generated world, which generated.json describes. Nothing is written beside a file of theirs
 * under another of the names that `movies etl` knows, packed or not, because it would find two. Errors: Problem.
 */
export async function refuseToReplaceOthers(out: string): Promise<void> {
  const generated = await generatedFacts(join(out, GENERATED_FILE));
  const { movies, credits } = sampleWorld();
  for (const [dataset, name, sample] of [
    ["movies", MOVIES_FILE, movies],
    ["credits", CREDITS_FILE, credits],
  ] as const) {
    const path = join(out, name);
    const theirs = (await rawNames(out, dataset)).find((other) => other !== name);
    if (theirs !== undefined)
      throw new Problem(
        `${join(out, theirs)} is there already, and beside it movies etl would not take ${name}; ${NEXT}`,
      );
    if (!existsSync(currentPath(path))) continue;
    const found = await factsOfFile(path, NEXT);
    const own = [factsOf(Buffer.from(sample)), generated.get(name)];
    if (!own.some((facts) => facts !== undefined && difference(facts, found) === undefined))
      throw new Problem(`${path} is there already and is not the sample; ${NEXT}`);
  }
}

async function generatedFacts(path: string): Promise<ReadonlyMap<string, FileFacts>> {
  const bytes = await readIfThere(path, NEXT);
  if (bytes === undefined) return new Map();
  const facts = generatedFiles(new TextDecoder().decode(bytes));
  if (facts === undefined)
    throw new Problem(`${path} is there already and is not what movies sample writes; ${NEXT}`);
  return facts;
}

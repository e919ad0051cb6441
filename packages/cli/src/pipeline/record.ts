import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson, isRecord, parseJson, readIfThere, replaceFile } from "@movies/artifacts/folder";
import { type Made, STEP_NAMES, type StepName } from "./step.js";

/** The file in the folder of artifacts that says what each step was made from. */
export const RECORD = "run.json";

export type Steps = Readonly<Partial<Record<StepName, Made>>>;

/** What the folder's steps were made from. A step whose entry is not valid counts as never made. Errors: Problem. */
export async function readRecord(artifacts: string): Promise<Steps> {
  const bytes = await readIfThere(join(artifacts, RECORD), "look at its permissions, or remove it");
  const value = bytes && parseJson(new TextDecoder().decode(bytes));
  const steps = isRecord(value) && isRecord(value.steps) ? value.steps : {};
  return Object.fromEntries(STEP_NAMES.flatMap((name) => (isMade(steps[name]) ? [[name, steps[name]]] : [])));
}

/** Replaces the record, whole or not at all. Errors: Problem. */
export async function writeRecord(artifacts: string, steps: Steps): Promise<void> {
  await mkdir(artifacts, { recursive: true });
  await replaceFile(join(artifacts, RECORD), canonicalJson({ steps }));
}

const isMade = (value: unknown): value is Made =>
  isRecord(value) &&
  isRecord(value.files) &&
  isRecord(value.from) &&
  isRecord(value.from.inputs) &&
  isRecord(value.from.options);

import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";

/** What a run is made from, as numbers: which of some variants each raw file is, and so on. */
export interface State {
  readonly movies: number;
  readonly credits: number;
  readonly parquet: boolean;
  readonly version: number;
}

export const VARIANTS = 3;

/** How a world is run: by stand-ins for the steps, or by the real command. */
export interface Runner {
  /** Brings the raw files of a folder to a state. */
  prepare(dir: string, state: State): void;
  /** Runs in that folder; `dieAfter` some writes or ms it is killed. Gives the steps that were made. */
  run(dir: string, state: State, dieAfter?: number): Promise<readonly string[]>;
  /** The files of a run from nothing. */
  fresh(state: State): Promise<Files>;
}

export type Files = ReadonlyMap<string, string>;

/** One thing that happens between two runs. */
type Change =
  | { readonly kind: "nothing" | "touch" | "forget" | "garble" | "parquet" | "version" }
  | { readonly kind: "movies" | "credits"; readonly variant: number }
  | { readonly kind: "damage" | "remove"; readonly which: number }
  | { readonly kind: "kill"; readonly after: number };

const variant = fc.nat(VARIANTS - 1);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom("nothing", "touch", "forget", "garble", "parquet", "version") }),
  fc.record({ kind: fc.constantFrom("movies", "credits"), variant }),
  fc.record({ kind: fc.constantFrom("damage", "remove"), which: fc.nat(99) }),
  fc.record({ kind: fc.constant("kill" as const), after: fc.nat(20) }),
);

/** All files under a folder, by path. */
export function filesIn(dir: string): Files {
  if (!existsSync(dir)) return new Map();
  const paths = readdirSync(dir, { recursive: true, encoding: "utf8" }).sort();
  return new Map(
    paths
      .filter((path) => statSync(join(dir, path)).isFile())
      .map((path) => [path, readFileSync(join(dir, path), "latin1")]),
  );
}

/** Counts of what was made and what was skipped. */
interface Counts {
  made: number;
  skipped: number;
}

/**
 * Runs, lets one thing after the other happen, and runs again after each. The artifacts are always those of a run from
 * nothing, to the byte; and a step is made only if what it reads or wrote is not what it was when it was last made.
 */
async function check(dir: string, runner: Runner, changes: readonly Change[], counts: Counts): Promise<void> {
  const artifacts = join(dir, "artifacts");
  let state: State = { movies: 0, credits: 0, parquet: false, version: 0 };
  runner.prepare(dir, state);
  await runner.run(dir, state);
  let last = { state, ...picture(artifacts) };
  for (const one of changes) {
    state = next(state, one);
    runner.prepare(dir, state);
    disturb(dir, one);
    if (one.kind === "kill") await runner.run(dir, { ...state, parquet: !state.parquet }, one.after);
    const before = picture(artifacts);
    const made = await runner.run(dir, state);
    const after = picture(artifacts);
    const fresh = await runner.fresh(state);
    expect([...filesIn(artifacts).keys()], JSON.stringify(one)).toEqual([...fresh.keys()]);
    expect(filesIn(artifacts), JSON.stringify(one)).toEqual(fresh);
    if (one.kind !== "kill") {
      const all = one.kind === "forget" || one.kind === "garble" || state.version !== last.state.version;
      const expected = [
        ...(all || JSON.stringify(state) !== JSON.stringify(last.state) || before.etl !== last.etl
          ? ["etl"]
          : []),
        ...(all || after.clean !== last.clean || before.model !== last.model ? ["build-model"] : []),
      ];
      expect(made, JSON.stringify(one)).toEqual(expected);
    }
    counts.made += made.length;
    counts.skipped += 2 - made.length;
    last = { state, ...after };
  }
}

function next(state: State, one: Change): State {
  if (one.kind === "movies" || one.kind === "credits") return { ...state, [one.kind]: one.variant };
  if (one.kind === "parquet") return { ...state, parquet: !state.parquet };
  return one.kind === "version" ? { ...state, version: state.version + 1 } : state;
}

function disturb(dir: string, one: Change): void {
  const artifacts = join(dir, "artifacts");
  const record = join(artifacts, "run.json");
  if (one.kind === "touch")
    for (const name of readdirSync(join(dir, "raw")))
      utimesSync(join(dir, "raw", name), new Date(), new Date());
  if (one.kind === "forget") rmSync(record);
  if (one.kind === "garble") writeFileSync(record, readFileSync(record, "utf8").slice(0, -40));
  if (one.kind === "damage" || one.kind === "remove") {
    const paths = [...filesIn(artifacts).keys()].filter((path) => path !== "run.json");
    const path = join(artifacts, paths[one.which % paths.length] ?? "");
    if (one.kind === "remove") rmSync(path);
    else appendFileSync(path, "x");
  }
}

/** The files of a folder of artifacts by who writes and who reads them, each as one text. */
function picture(artifacts: string): Record<"etl" | "clean" | "model", string> {
  const files = [...filesIn(artifacts)].filter(([path]) => path !== "run.json");
  const ofModel = ([path]: readonly [string, string]) =>
    path.startsWith("build-") || path === "manifest.json";
  const clean = files.filter(([path]) => /^clean.*\.csv$/.test(path));
  const [etl, model] = [files.filter((file) => !ofModel(file)), files.filter(ofModel)];
  return { etl: JSON.stringify(etl), clean: JSON.stringify(clean), model: JSON.stringify(model) };
}

export const RAW = { movies: "movies_dataset.csv", credits: "credits.csv" } as const;

/** The files of a run from nothing, kept: sequences come back to the same states. */
export function remembered(fresh: (state: State) => Promise<Files>): (state: State) => Promise<Files> {
  const known = new Map<string, Promise<Files>>();
  return (state) => {
    const key = JSON.stringify(state);
    const files = known.get(key) ?? fresh(state);
    known.set(key, files);
    return files;
  };
}

export async function inFolder<Value>(work: (dir: string) => Promise<Value>): Promise<Value> {
  const dir = mkdtempSync(join(tmpdir(), "movies-run-"));
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

export async function sequences(many: number, longest: number, runner: Runner): Promise<void> {
  const counts = { made: 0, skipped: 0 };
  const changes: fc.Arbitrary<Change[]> = fc.array(change, { minLength: 1, maxLength: longest });
  await fc.assert(
    fc.asyncProperty(changes, (all) => inFolder((dir) => check(dir, runner, all, counts))),
    { numRuns: many },
  );
  expect(counts.skipped).toBeGreaterThan(counts.made / 4); // else nothing would be shown about what is skipped
}

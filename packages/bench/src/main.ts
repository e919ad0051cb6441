// `make bench` and `make bench-check`. Options come from the environment, as make passes them on.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bench } from "./bench.js";
import { ROOT } from "./measure/command.js";
import type { Growth } from "./questions/growth.js";
import { QUESTIONS } from "./questions/index.js";
import { replaceMarked, resultsDocument } from "./report/document.js";
import { growthPlot } from "./report/plot.js";
import { type Baseline, baselineOf, compare, type Results } from "./results.js";
import { settings } from "./settings.js";

const USAGE = `usage: bench run | write | check

  run    measure, and write bench-results.json
  write  bench-results.json to docs/performance.md, docs/growth.svg and docs/performance.json, what is committed
  check  hold the ratios of bench-results.json against those of docs/performance.json; 1 where one is worse

Environment: QUICK=1 few rounds, no growth; ONLY=etl,start some questions (of ${Object.keys(QUESTIONS).join(", ")});
SIZES=10000,45000 films of the worlds of growth (${settings.sizes.join(",")}); WORLDS=dir where those stay;
MOVIES_RAW_DIR the full data set (../shared/data)
`;

const RESULTS = join(ROOT, "bench-results.json");
const DOCUMENT = join(ROOT, "docs/performance.md");
const PLOT = join(ROOT, "docs/growth.svg");
const BASELINE = join(ROOT, "docs/performance.json");

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

async function run(): Promise<number> {
  const { QUICK, ONLY, SIZES, WORLDS } = process.env;
  const only = listed(ONLY);
  const stranger = only.find((name) => !(name in QUESTIONS));
  if (stranger !== undefined) return wrong(`ONLY names ${stranger}, which is no question`);
  const sizes =
    SIZES === undefined || SIZES === "" ? (QUICK ? [] : settings.sizes) : listed(SIZES).map(Number);
  if (!sizes.every((films) => Number.isSafeInteger(films) && films > 0))
    return wrong(`SIZES is to be whole numbers with commas between, found ${SIZES}`);
  const results = await bench({
    effort: QUICK ? "quick" : "full",
    sizes,
    worlds: WORLDS || undefined,
    only,
    say,
  });
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write(`${resultsDocument(results)}\n`);
  say(`also in ${RESULTS}`);
  return 0;
}

/** Replaces everything that is committed, even questions that this run did not measure: one machine, one commit, one table. */
async function write(): Promise<number> {
  const results = found();
  if (results === undefined) return 1;
  writeFileSync(DOCUMENT, replaceMarked(readFileSync(DOCUMENT, "utf8"), "results", resultsDocument(results)));
  writeFileSync(BASELINE, `${JSON.stringify(baselineOf(results), null, 2)}\n`);
  const growth = results.answers.find((answer): answer is Growth => "points" in answer);
  if (growth !== undefined) writeFileSync(PLOT, await growthPlot(growth.points));
  say(`wrote ${DOCUMENT} and ${BASELINE}; look at the diff, then commit both`);
  return 0;
}

function check(): number {
  const results = found();
  if (results === undefined) return 1;
  if (!existsSync(BASELINE)) {
    say(`there is no ${BASELINE} to compare with; run: make bench, and commit it`);
    return 1;
  }
  const committed = readJson<Baseline>(BASELINE);
  if (committed.world !== results.world) {
    say(
      `cannot compare: ${BASELINE} is of ${committed.world}, this run of ${results.world}; set MOVIES_RAW_DIR`,
    );
    return 1;
  }
  const { worse, missing, unknown, compared } = compare(committed.ratios, baselineOf(results).ratios);
  for (const name of missing) say(`not measured this time: ${name}`);
  for (const name of unknown)
    say(`not committed: ${name}; run: make bench, and commit docs/performance.json`);
  for (const line of worse) say(`worse: ${line}`);
  say(`${compared} ratios compared, ${worse.length} worse than committed`);
  return worse.length === 0 && compared > 0 ? 0 : 1;
}

function found(): Results | undefined {
  if (existsSync(RESULTS)) return readJson<Results>(RESULTS);
  say(`there is no ${RESULTS}; run: make bench`);
  return undefined;
}

const readJson = <Value>(path: string): Value => JSON.parse(readFileSync(path, "utf8")) as Value;

const listed = (text = ""): string[] => text.split(",").filter((part) => part !== "");

function wrong(why: string): number {
  say(`${why}\n\n${USAGE}`);
  return 2;
}

const COMMANDS: Readonly<Record<string, () => number | Promise<number>>> = { run, write, check };
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
const [, , name = ""] = process.argv;
process.exitCode = await (COMMANDS[name] ?? (() => wrong(`unknown command ${name}`)))();

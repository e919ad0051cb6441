#!/usr/bin/env node
// Refuses a build that is worse than the last one: by the figures of `movies evaluate` beyond their intervals, or by
// what `movies diff` says is missing or changed. The limits and their reasons are in no-worse.json.
//   .deploy/no-worse.mjs LAST NEW      two folders of artifacts, each with its clean files, build and evaluation.json
// Exit 0: not worse, or there is no last build, which is said; 1: worse, or it cannot be judged; 2: wrong usage.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { figuresOf, whatIsWorse } from "./worse.mjs";

const MOVIES = join(import.meta.dirname, "../node_modules/.bin/movies");

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(`no-worse: ${sentence}`);
  process.exit(1);
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return fail(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * @param {string} folder
 * @returns {import("./worse.mjs").Evaluation}
 */
function evaluationOf(folder) {
  const file = join(folder, "evaluation.json");
  if (!existsSync(file))
    fail(`there is no ${file}, so this cannot be judged; run: movies evaluate --artifacts ${folder}`);
  return readJson(file);
}

/**
 * @param {string} last
 * @param {string} now
 * @returns {import("./worse.mjs").Difference}
 */
function difference(last, now) {
  // If every cell of a whole catalogue changed, the document has some 100 MB.
  const options = { encoding: /** @type {const} */ ("utf8"), maxBuffer: 2 ** 29 };
  try {
    return JSON.parse(execFileSync(MOVIES, ["diff", last, now, "--json", "--quiet"], options));
  } catch {
    return fail(`the two could not be compared; look at: movies diff ${last} ${now}`);
  }
}

const [last, now, ...rest] = process.argv.slice(2);
if (!last || !now || rest.length > 0) {
  console.error("usage: .deploy/no-worse.mjs LAST NEW      two folders of artifacts");
  process.exit(2);
}
const measured = evaluationOf(now);
// A folder with only some of the files is not a first build: somebody lost the others.
if (!existsSync(last) || readdirSync(last).length === 0) {
  console.log(`no-worse: there is no last build in ${last}, so build ${measured.build} is no worse than it`);
  process.exit(0);
}
const before = evaluationOf(last);
const { builds, films, credits } = difference(last, now);
if (!builds || !films || !credits)
  fail(`one of them has no build or no clean files; look at: movies diff ${last} ${now}`);
for (const [folder, evaluation, build] of /** @type {const} */ ([
  [last, before, builds.before],
  [now, measured, builds.after],
]))
  if (evaluation.build !== build)
    fail(
      `${folder}/evaluation.json is of build ${evaluation.build}, but the folder has build ${build}; run: movies evaluate --artifacts ${folder}`,
    );

const limits = readJson(join(import.meta.dirname, "no-worse.json"));
const worse = whatIsWorse(before, measured, { builds, films, credits }, limits);
for (const sentence of worse) console.error(`no-worse: ${sentence}`);
if (worse.length > 0)
  fail(
    `build ${measured.build} is worse than the last one, ${before.build}; if that is intended, change .deploy/no-worse.json in the same commit`,
  );
const figures = Object.entries(figuresOf(measured)).map(([name, figure]) => `${name} ${figure?.value}`);
console.log(`no-worse: build ${measured.build} is no worse than ${before.build}: ${figures.join(", ")}`);

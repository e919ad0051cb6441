import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { schemaOf } from "@movies/artifacts";
import { Ajv } from "ajv";
import { expect, inject, test } from "vitest";
import { runCli } from "./run-cli.js";

const folder = join(import.meta.dirname, "../schemas");
const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ""));
const ajv = new Ajv({ strict: false, allErrors: true });
for (const name of names) ajv.addSchema(JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")));

const seen = new Set<string>();

/** Holds a document against the schema that it names. */
function valid(text: string, name: string): void {
  const document = JSON.parse(text);
  expect(document.$schema).toBe(schemaOf(name));
  expect(ajv.validate(schemaOf(name), document), ajv.errorsText()).toBe(true);
  seen.add(name);
}

const dir = mkdtempSync(join(tmpdir(), "movies-schemas-"));
const [raw, artifacts, other] = ["raw", "artifacts", "other"].map((name) => join(dir, name)) as [
  string,
  string,
  string,
];
const json = async (...args: string[]) => (await runCli(...args, "--json", "--quiet")).stdout;

test("every document of every command is valid by the schema that it names", {
  timeout: 120_000,
}, async () => {
  valid(await json("sample", "--out", raw), "sample");
  valid(await json("sample", "--movies", "20", "--out", join(dir, "generated")), "sample");
  valid(await json("etl", "--raw", raw, "--out", artifacts), "etl");
  valid(await json("etl", "--raw", join(dir, "generated"), "--out", other), "etl");
  valid(await json("build-model", "--artifacts", artifacts), "manifest");
  const work = ["--work", join(dir, "work")];
  valid(await json("build-model", "plan", "--parts", "1", "--artifacts", artifacts, ...work), "build-plan");
  valid(await json("build-model", "part", "--index", "0", ...work), "build-part");
  valid(await json("build-model", "join", "--artifacts", artifacts, ...work), "manifest");
  valid(await json("eda", "--artifacts", artifacts), "eda");
  valid(await json("evaluate", "--artifacts", artifacts), "evaluation");
  valid(await json("verify", "--artifacts", artifacts), "verify");
  valid(await json("status", "--raw", raw, "--artifacts", artifacts), "status");
  valid(await json("run", "--raw", raw, "--artifacts", artifacts), "run");
  valid(await json("status", "--raw", raw, "--artifacts", artifacts), "status");
  valid(await json("diff", inject("worldArtifacts"), artifacts), "diff");
  valid(await json("diff", other, artifacts), "diff");
  for (const model of ["mezcla", "tfidf", "knn"])
    valid(await json("recommend", "Toy Story", "--model", model, "--artifacts", artifacts), "recommend");
  const narrowed = ["--genre", "Family", "--without", "863,999999", "--artifacts", artifacts];
  valid(await json("recommend", "Toy Story", ...narrowed), "recommend");
  valid(await json("recommend", "--ids", "862,8844", ...narrowed), "recommend-several");
  for (const [file, name] of [
    ["etl-report.json", "etl-report"],
    ["manifest.json", "manifest"],
    ["evaluation.json", "evaluation"],
  ] as const)
    valid(readFileSync(join(artifacts, file), "utf8"), name);
  expect([...seen, "load"].sort()).toEqual(names.sort()); // load.slow.test.ts has a database
});

test.each(names)("the schema %s refuses a document without its fields, and one with others", (name) => {
  expect(ajv.validate(schemaOf(name), { $schema: schemaOf(name) })).toBe(false);
  expect(ajv.validate(schemaOf(name), "text")).toBe(false);
});

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { ROOT } from "./pages.ts";
import { Slurm, slurmMissing } from "./slurm.ts";

const env = { ...process.env, PATH: `${join(ROOT, "node_modules/.bin")}:${process.env.PATH}` };

/** A folder with the clean files and no build. */
function cleanFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "movies-carried-"));
  cpSync(inject("worldArtifacts"), folder, {
    recursive: true,
    filter: (path) => !/build-|manifest/.test(path),
  });
  return folder;
}

function run(program: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { env, encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(`${program} ${args.join(" ")}: ${stderr}`);
  return stdout;
}

const manifest = (folder: string): string => readFileSync(join(folder, "manifest.json"), "utf8");
const plain = manifest(inject("worldArtifacts"));
const partsIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith("part-"));

test.for(["parts-shell", "parts-parallel"])(
  "%s makes the build of the plain command",
  (carrier, { skip }) => {
    if (carrier === "parts-parallel" && spawnSync("parallel", ["--version"]).status !== 0) {
      console.warn("\n*** SKIPPED: there is no GNU parallel, so .deploy/parts-parallel was not run ***\n");
      skip();
    }
    const folder = cleanFolder();
    run(join(ROOT, ".deploy", carrier), "4", folder);
    expect(partsIn(join(folder, "parts"))).toHaveLength(4);
    expect(manifest(folder)).toBe(plain);
  },
);

test("three Slurm nodes make it, one is killed in the middle, and the array is submitted again", {
  timeout: 180_000,
}, async ({ skip }) => {
  const missing = slurmMissing();
  if (missing !== undefined) {
    console.warn(`\n*** SKIPPED: Slurm cannot be run (${missing}), so .deploy/parts.slurm was not ***\n`);
    skip();
  }
  const folder = cleanFolder();
  const work = join(folder, "parts");
  run("movies", "build-model", "plan", "--parts", "6", "--artifacts", folder, "--work", work);
  const slurm = await Slurm.start(mkdtempSync(join(tmpdir(), "movies-slurm-")), env);
  onTestFinished(() => slurm.stop());
  const submit = () =>
    slurm.run(
      "sbatch",
      "--array=0-5",
      `--output=${folder}/part-%a.log`,
      join(ROOT, ".deploy/parts.slurm"),
      work,
    );
  const isDone = () => slurm.run("squeue", "--noheader").trim() === "";

  submit();
  await slurm.killNode("n2");
  await slurm.until(() => partsIn(work).length >= 4, "the parts of the other nodes");
  slurm.run("scancel", "--user=root");
  expect(partsIn(work).length).toBeLessThan(6);

  slurm.startNode("n2");
  await slurm.until(() => slurm.sinfo().every((state) => state === "idle"), "three idle nodes");
  submit();
  await slurm.until(isDone, "the end of the array");
  const logs = [0, 1, 2, 3, 4, 5].map((part) => readFileSync(join(folder, `part-${part}.log`), "utf8"));
  expect(logs.filter((log) => log.includes("was there already")).length).toBeGreaterThanOrEqual(4);
  run("movies", "build-model", "join", "--artifacts", folder, "--work", work);
  expect(manifest(folder)).toBe(plain);
});

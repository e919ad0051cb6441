import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { ROOT, read } from "./pages.ts";

const page = read("docs/schedules.md");
const found = (pattern: RegExp, text: string): string => pattern.exec(text)?.[1] ?? "";

/** The command as each scheduler has it, and the shell that it starts: none, or one with hardly an environment. */
const COMMANDS = {
  cron: ["/bin/sh", "-c", found(/^15 4 \* \* \* (.*)$/m, page)],
  systemd: found(/^ExecStart=(.*)$/m, read(".deploy/movies-nightly.service")).split(" "),
  Airflow: ["bash", "-c", found(/bash_command="(.*)"/, page)],
} as const;

/** Raw files, and places for the rest, that only this test uses. */
function places() {
  const folder = mkdtempSync(join(tmpdir(), "movies-schedule-"));
  cpSync(inject("worldRaw"), join(folder, "raw"), { recursive: true });
  const most = { max_rejected_share: 0.1, max_duplicate_share: 0.1 };
  writeFileSync(join(folder, "raw/etl-thresholds.json"), JSON.stringify({ movies: most, credits: most }));
  return folder;
}

function run([program = "", ...args]: readonly string[], folder: string) {
  const here = (text: string) =>
    text
      .replaceAll("/opt/movies/", `${ROOT}/`)
      .replaceAll("/srv/movies/raw", join(folder, "raw"))
      .replaceAll("/var/lib/movies", join(folder, "work"))
      .replaceAll("/srv/movies/artifacts", join(folder, "served"));
  const node = join(process.execPath, "..");
  const env = { HOME: folder, PATH: `${node}:/usr/bin:/bin`, TMPDIR: folder };
  return spawnSync(here(program), args.map(here), { cwd: "/", env, encoding: "utf8" });
}

const buildIn = (folder: string): string =>
  JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")).build;

test.each(Object.entries(COMMANDS))("%s's command publishes the sample", (_, command) => {
  const folder = places();
  const { status, stdout, stderr } = run(command, folder);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain(`served has build ${buildIn(join(folder, "served"))}\n`);
});

test("the same raw files give the same build, and missing ones change nothing that is served", () => {
  const folder = places();
  const nightly = () => run(COMMANDS.cron, folder);
  nightly();
  const build = buildIn(join(folder, "served"));
  expect(nightly().stdout).toContain(`no-worse: build ${build} is no worse than ${build}`);
  rmSync(join(folder, "raw/movies_dataset.csv"));
  const { status, stdout, stderr } = nightly();
  expect([status, stdout, stderr]).toEqual([1, "", expect.stringMatching(/^movies: .*\n$/)]);
  expect([buildIn(join(folder, "served")), buildIn(join(folder, "work/last"))]).toEqual([build, build]);
});

test("a second run in the same folder is refused while the first is going on", () => {
  const folder = places();
  mkdirSync(join(folder, "work"));
  const both = ["flock", join(folder, "work/lock"), ...COMMANDS.systemd];
  const { status, stderr } = run(both, folder);
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^nightly: another run is working in /)]);
});

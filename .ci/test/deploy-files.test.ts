import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { read } from "./pages.ts";

const folder = mkdtempSync(join(tmpdir(), "movies-deploy-"));

/** Writes a file of .deploy, changed so that its tool can check it here. Returns its path. */
function prepared(name: string, change: (text: string) => string = (text) => text): string {
  const path = join(folder, name);
  writeFileSync(path, change(read(`.deploy/${name}`)));
  return path;
}

/** The tools look for executables, and need a whole configuration where the file is a part of one. */
const CHECKS: Record<string, () => readonly string[]> = {
  "systemd-analyze": () => {
    const service = prepared("movies-api@.service", (text) =>
      text.replace("/usr/bin/node", process.execPath),
    );
    prepared("movies-nightly.service", (text) =>
      text.replace("/opt/movies/.deploy/nightly", process.execPath),
    );
    const timer = prepared("movies-nightly.timer");
    return ["verify", "--man=no", service.replace("@", "@8001"), timer];
  },
  nginx: () => {
    const part = prepared("nginx.conf", (text) => text.replace("listen 80;", "listen 127.0.0.1:8080;"));
    const whole = join(folder, "whole.conf");
    writeFileSync(whole, `pid ${folder}/pid; error_log stderr; events {} http { include ${part}; }`);
    return ["-t", "-q", "-c", whole];
  },
  haproxy: () => ["-c", "-f", prepared("haproxy.cfg")],
  shellcheck: () => ["parts-shell", "parts-parallel", "parts.slurm"].map((name) => prepared(name)),
  promtool: () => ["check", "rules", prepared("prometheus-rules.yml")],
};

test.for(Object.entries(CHECKS))(
  "%s accepts the file for it, without a warning",
  ([tool, args], { skip }) => {
    const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };
    const { error, status, stderr } = spawnSync(tool, args(), { env, encoding: "utf8" });
    if (error !== undefined) {
      console.warn(
        `\n*** SKIPPED: ${tool} cannot be run (${error.message}), so its file was not checked ***\n`,
      );
      skip();
    }
    expect([status, stderr]).toEqual([0, ""]);
  },
);

test("the alerts ask for metrics that the operations page names, or Prometheus' and Node's own", () => {
  const page = read("docs/operations.md");
  const asked = [...read(".deploy/prometheus-rules.yml").matchAll(/\b((?:http|movies)_[a-z_]+)/g)];
  const names = asked.map(([, name = ""]) => name.replace(/_bucket$/, ""));
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter((name) => !page.includes(name))).toEqual([]);
});

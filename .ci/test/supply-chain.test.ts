import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { read } from "./pages.ts";

const lockfile = read("pnpm-lock.yaml");
const manifests = [
  "package.json",
  ...readdirSync(new URL("../../packages", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `packages/${name}/package.json`),
];

test("every dependency is one version, or one of our own packages", () => {
  const loose = manifests.flatMap((path) => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(path));
    return Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter(([, version]) => !/^(?:\d+\.\d+\.\d+(?:-[\w.-]+)?|workspace:\*)$/.test(version))
      .map(([name, version]) => `${path}: ${name} ${version}`);
  });
  expect(manifests.length).toBeGreaterThan(10);
  expect(loose).toEqual([]);
});

test("every package of the lockfile comes from the registry, by its hash", () => {
  const resolutions = [...lockfile.matchAll(/^ {4}resolution: (.*)$/gm)].map(([, one]) => one);
  expect(resolutions.length).toBeGreaterThan(100);
  expect(resolutions.filter((one) => !/^\{integrity: sha512-[\w+/]{86}==\}$/.test(one ?? ""))).toEqual([]);
});

test("one package may run a script when it is installed, and who is named at all is there", () => {
  const named = [...read("pnpm-workspace.yaml").matchAll(/^ {2}"?([@\w/-]+)"?: (true|false)\b/gm)];
  expect(named.filter(([, , may]) => may === "true").map(([, name]) => name)).toEqual(["hnswlib-node"]);
  const absent = named.map(([, name]) => name).filter((name) => !lockfile.includes(`${name}@`));
  expect(absent).toEqual([]);
});

test("make installs what the lockfile says and nothing else", () => {
  const installs = read("Makefile").match(/^\t@?\$\(PNPM\) install.*$/gm) ?? [];
  expect(installs).toEqual(["\t@$(PNPM) install --frozen-lockfile"]);
});

test("workflows use actions by their commit, and the image an exact Node of the major version that CI uses", () => {
  const workflows = readdirSync(new URL("../../.github/workflows", import.meta.url));
  const used = workflows.flatMap((name) => [...read(`.github/workflows/${name}`).matchAll(/uses: (.*)/g)]);
  expect(used.length).toBeGreaterThan(4);
  expect(used.map(([, one]) => one).filter((one) => !/@[0-9a-f]{40} # v\d/.test(one ?? ""))).toEqual([]);
  const [, base = ""] = /^FROM node:(\S+) AS base$/m.exec(read(".deploy/Dockerfile")) ?? [];
  expect(base).toMatch(/^\d+\.\d+\.\d+-/);
  expect(base.split(".")[0]).toBe(read(".nvmrc").trim());
  expect(read(".deploy/Dockerfile").match(/^FROM (?!base |service|node:\S+ AS base$).*/gm)).toBeNull();
});

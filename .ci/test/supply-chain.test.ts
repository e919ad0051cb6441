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

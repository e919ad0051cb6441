import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * A hash of the compiled code of a package and of those of our packages that it depends on. Their package.json, which pins the
 * versions of all others, is part of it.
 */
export function codeOf(name: string): string {
  const hash = createHash("sha256");
  for (const folder of closure(name)) {
    hash.update(readFileSync(join(folder, "package.json")));
    for (const file of codeFiles(join(folder, "dist"))) {
      hash.update(`\0${file}\0`);
      hash.update(readFileSync(join(folder, "dist", file)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

/** The folders of a package of ours and of those that it needs, by name. */
function closure(name: string): string[] {
  const found = new Map<string, string>();
  const visit = (wanted: string, from: string): void => {
    if (found.has(wanted)) return;
    const folder = folderOf(wanted, from);
    found.set(wanted, folder);
    for (const other of Object.keys(dependencies(folder)).filter((other) => other.startsWith("@movies/")))
      visit(other, join(folder, "package.json"));
  };
  visit(name, import.meta.url);
  return [...found.keys()].sort().map((each) => found.get(each) ?? "");
}

function folderOf(name: string, from: string): string {
  let folder = dirname(createRequire(from).resolve(name));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

const dependencies = (folder: string): Readonly<Record<string, string>> =>
  (
    JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      dependencies?: Record<string, string>;
    }
  ).dependencies ?? {};

const codeFiles = (dist: string): string[] =>
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(js|wasm|json)$/.test(file))
    .sort();

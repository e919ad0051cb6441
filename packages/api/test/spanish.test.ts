import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SRC = join(import.meta.dirname, "../src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));

/** The texts in quotes of a file. */
const textsOf = (path: string): string[] => {
  const code = readFileSync(join(SRC, path), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "");
  return [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(([, a, b]) => a ?? b ?? "");
};

const isSpanish = (text: string): boolean =>
  /[áéíóúñ¿¡«]|(?:^|\s)(?:el|la|los|las|una|que|del|con|sin|para|falta|se|hay)(?:\s|$)/i.test(text);

test("what a client reads in Spanish is beside its question or parameter, in spanish/, or in the page and the document that alone say it", () => {
  const elsewhere = files.filter(
    (path) => !/^(?:questions|params|spanish|page|views|markup|openapi)\//.test(path),
  );
  expect(elsewhere.length).toBeGreaterThan(25);
  expect(
    elsewhere.flatMap((path) =>
      textsOf(path)
        .filter(isSpanish)
        .map((text) => `${path}: ${text}`),
    ),
  ).toEqual([]);
});

test("no sentence is written in two folders: what several say is in spanish/", () => {
  const folders = new Map<string, Set<string>>();
  for (const path of files)
    for (const text of textsOf(path).filter((each) => isSpanish(each) && each.split(" ").length > 3))
      folders.set(text, (folders.get(text) ?? new Set()).add(join(path, "..")));
  expect(folders.size).toBeGreaterThan(100);
  expect([...folders].filter(([, places]) => places.size > 1).map(([text]) => text)).toEqual([]);
});

import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { pages, ROOT, read } from "./pages.ts";

const withoutBlocks = (page: string): string => read(page).replace(/^```[\s\S]*?^```$/gm, "");

/** The anchors that GitHub gives the headings of a page. */
const anchors = (page: string): string[] =>
  [...withoutBlocks(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );

/** Links of a page that lead nowhere. */
function broken(page: string): string[] {
  const links = [...withoutBlocks(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
  return links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? page : join(dirname(page), path);
    if (!existsSync(join(ROOT, target))) return true;
    return anchor !== undefined && !anchors(target).includes(anchor);
  });
}

test.each([...pages(), ".github/SECURITY.md"])("every link of %s leads somewhere", (page) => {
  expect(broken(page)).toEqual([]);
});

/** Paths in backticks that begin like ours, from the root or below the page's own folder; no patterns. */
const named = (page: string): string[] =>
  [
    ...withoutBlocks(page).matchAll(
      /`((?:packages|docs|src|test|\.ci|\.config|\.deploy|\.github)\/[\w./-]*\w)`/g,
    ),
  ].map(([, path = ""]) => path);

test.each(pages())("every file that %s names is there", (page) => {
  const packages = readdirSync(join(ROOT, "packages"));
  const places = ["", dirname(page), ...packages.map((name) => join("packages", name))];
  const missing = named(page).filter((path) => !places.some((place) => existsSync(join(ROOT, place, path))));
  expect(missing).toEqual([]);
});

test("every hop of the walk in docs/design.md is in its file", () => {
  const hops = [...read("docs/design.md").matchAll(/^\| [^|]+ \| `(\w+)` \| `(packages\/[^`]+\.ts)` \|$/gm)];
  expect(hops.length).toBeGreaterThan(20);
  const lost = hops.filter(
    ([, name, file = ""]) =>
      !new RegExp(`^export (?:async )?(?:function\\*?|const|class) ${name}\\b`, "m").test(read(file)),
  );
  expect(lost.map(([, name, file]) => `${name} in ${file}`)).toEqual([]);
});

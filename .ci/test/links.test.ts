import { existsSync } from "node:fs";
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

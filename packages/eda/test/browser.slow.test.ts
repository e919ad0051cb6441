import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { createPage } from "../src/create-page.js";
import { readCleanData } from "../src/data/clean-data.js";
import { axeViolations, browserIsThere, look, openBrowser, pictures } from "./browser.js";
import { UGLY_CATALOGUES } from "./catalogues.js";
import { FONT_FAMILIES, fontConfigOf } from "./fonts.js";

describe.skipIf(!browserIsThere())("in Chromium without a network", () => {
  let dir: string;
  let file: string;
  let browser: Browser;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), "movies-eda-browser-"));
    file = join(dir, "eda.html");
    writeFileSync(file, createPage(await readCleanData(inject("worldArtifacts"))).html);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(dir, { recursive: true });
  });

  test("the page shows every chart whole, with labels that can be read, and asks for nothing", async () => {
    const { found, requests, complaints } = await look(
      browser,
      file,
      { scheme: "light", width: 1280 },
      pictures,
    );
    expect([requests, complaints]).toEqual([[], []]);
    expect(found).toHaveLength(35);
    for (const picture of found) {
      expect(picture, picture.block).toMatchObject({ clipped: [], collisions: [] });
      expect(Math.min(picture.width, picture.height), picture.block).toBeGreaterThan(80);
      expect(picture.marks, picture.block).toBeGreaterThan(5);
    }
  });

  test.each(FONT_FAMILIES)(
    "with no other font than %s, no label is cut or lies on another",
    async (family) => {
      const other = await openBrowser(fontConfigOf(family, dir));
      onTestFinished(() => other.close());
      for (const width of [1280, 360]) {
        const { found } = await look(other, file, { scheme: "light", width }, pictures);
        for (const picture of found)
          expect(picture, `${picture.block}, ${width} px`).toMatchObject({ clipped: [], collisions: [] });
      }
    },
  );

  test("a phone shows it without scrolling sideways", async () => {
    const { found } = await look(browser, file, { scheme: "light", width: 360 }, (page) =>
      page.evaluate("document.documentElement.scrollWidth"),
    );
    expect(found).toBe(360);
  });

  test("in the dark, bars and letters of charts are others than in the light", async () => {
    const colours = (scheme: "light" | "dark") =>
      look(browser, file, { scheme, width: 1280 }, (page) =>
        page.evaluate(`[...document.querySelectorAll("#anios rect, #anios .x span, #meses i")]
          .map((mark) => getComputedStyle(mark)[{ I: "backgroundColor", SPAN: "color", rect: "fill" }[mark.tagName]])`),
      );
    const [light, dark] = [await colours("light"), await colours("dark")];
    expect(light.found).not.toEqual(dark.found);
    expect(JSON.stringify([light.found, dark.found])).not.toContain("rgb(0, 0, 0)");
  });

  test.each(["light", "dark"] as const)("axe finds nothing wrong with it, %s", async (scheme) => {
    const { found } = await look(browser, file, { scheme, width: 1280 }, axeViolations);
    expect(found).toEqual([]);
  });

  test("titles that are HTML are read as they are written, and run nothing", async () => {
    const hostileOnes = UGLY_CATALOGUES["texts that would break a page"];
    if (hostileOnes === undefined) throw new Error("no such catalogue");
    const hostile = join(dir, "hostile.html");
    writeFileSync(hostile, createPage(hostileOnes()).html);
    const { found, requests, complaints } = await look(
      browser,
      hostile,
      { scheme: "light", width: 1280 },
      (page) =>
        page.evaluate(`({
        strangers: document.querySelectorAll("script, img, iframe, object, link").length,
        title: document.querySelector("#primeras tbody th").textContent,
      })`),
    );
    expect([requests, complaints]).toEqual([[], []]);
    expect(found).toMatchObject({
      strangers: 0,
      title: expect.stringContaining('<script>alert("1")</script>'),
    });
  });
});

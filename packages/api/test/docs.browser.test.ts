import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Run, start } from "./movies-api.js";

const CHROMIUM = "/usr/bin/chromium";
const there = existsSync(CHROMIUM);
if (!there) console.warn(`*** SKIPPED: /docs in a real browser, because there is no ${CHROMIUM} ***`);

describe.skipIf(!there)("/docs in Chromium, every other host blocked", () => {
  let service: Run;
  let url: string;
  let browser: Browser;
  let page: Page;
  /** what would have gone to another host, and what the page complained of */
  const elsewhere: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    service = start({});
    url = `http://127.0.0.1:${await service.port}`;
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
    page = await browser.newPage();
    await page.route("**/*", (route) => {
      const asked = route.request().url();
      if (asked.startsWith(`${url}/`)) return route.continue();
      elsewhere.push(asked);
      return route.abort();
    });
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${url}/docs`);
    await page.waitForSelector(".opblock");
  });
  afterAll(async () => {
    await browser.close();
    service.child.kill();
    await service.ended;
  });

  const operation = (id: string) => page.locator(`[id$="-${id}"].opblock`);

  test("lists every operation, the original's paths as deprecated", async () => {
    expect(await page.locator(".opblock").count()).toBe(19);
    expect(await page.locator(".opblock-deprecated").count()).toBe(7);
    expect(await page.locator(".info .title").textContent()).toContain("Películas");
  });

  test("asks a question and shows what the service answers", async () => {
    const block = operation("score_titulo");
    await block.locator(".opblock-summary-control").click();
    await block.locator('tr[data-param-name="titulo"] input').fill("Jumanji / ¿100%?");
    await block.locator("button.execute").click();
    const live = block.locator(".live-responses-table");
    await live.waitFor();
    expect(await live.locator("tbody .response-col_status").first().textContent()).toContain("404");
    expect(await live.textContent()).toContain("No se encontró la película «Jumanji / ¿100%?».");

    await block.locator('tr[data-param-name="titulo"] input').fill("jumanji");
    await block.locator("button.execute").click();
    await expect.poll(() => live.textContent()).toContain('"popularidad": 17.02');
    expect(await block.locator(".request-url").textContent()).toContain(`${url}/score_titulo/jumanji`);
  });

  test("shows the documented examples of an operation", async () => {
    const block = operation("get_actor");
    await block.locator(".opblock-summary-control").click();
    const responses = block.locator(".responses-table:not(.live-responses-table)");
    expect(await responses.textContent()).toContain("Ricardo Darín");
  });

  test("asked nothing of another host, and its policy hindered nothing", () => {
    expect(elsewhere).toEqual([]);
    expect(complaints.filter((text) => !text.includes("404 (Not Found)"))).toEqual([]);
  });
});

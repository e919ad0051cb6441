import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Run, start } from "./movies-api.js";
import { isInstalled, nginx, type RunningProxy } from "./proxies.js";

const CHROMIUM = process.env.CHROMIUM || "/usr/bin/chromium";
if (!existsSync(CHROMIUM)) console.warn(`\n*** SKIPPED: prefixes: no browser at ${CHROMIUM} ***\n`);

describe.skipIf(!existsSync(CHROMIUM) || !isInstalled("nginx"))("behind nginx", () => {
  let service: Run;
  let proxy: RunningProxy;
  let browser: Browser;
  beforeAll(async () => {
    service = start({});
    const origin = `http://127.0.0.1:${await service.port}`;
    proxy = await nginx(
      (port) =>
        `server { listen 127.0.0.1:${port}; location / { proxy_pass ${origin}; } location /peliculas-api/ { proxy_pass ${origin}/; } }`,
    );
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--headless", "--no-sandbox", "--disable-gpu"],
    });
  });
  afterAll(async () => {
    await browser.close();
    await proxy.stop();
    service.child.kill();
    await service.ended;
  });

  /** A page, the addresses that it asks for, and those that were not answered 200. */
  async function visit(): Promise<{ page: Page; asked: string[]; bad: string[] }> {
    const page = await (await browser.newContext()).newPage();
    const asked: string[] = [];
    const bad: string[] = [];
    page.on("response", (reply) => {
      asked.push(new URL(reply.url()).pathname);
      if (reply.status() !== 200) bad.push(`${reply.status()} ${reply.url()}`);
    });
    return { page, asked, bad };
  }

  test.each(["/", "/peliculas-api/"])(
    "%s: the page is styled, suggests, answers and links",
    async (prefix) => {
      const { page, asked, bad } = await visit();
      await page.goto(`${proxy.url}${prefix}?pregunta=votos`);
      expect(await page.evaluate<number>("document.styleSheets[0].cssRules.length")).toBeGreaterThan(50);
      await page.locator("#votos-titulo").pressSequentially("juman");
      await page.locator("[role=option]").first().waitFor();
      await page.locator("#votos-titulo").press("Escape");
      await page.locator("#votos-titulo").fill("Jumanji");
      await page.locator("#votos-titulo").press("Enter");
      await page.locator("h1", { hasText: "Jumanji" }).waitFor();
      await page.locator(".sources a").first().click();
      expect(await page.locator("body").textContent()).toContain('"titulo":"Jumanji"');
      expect(asked.filter((path) => !path.startsWith(prefix))).toEqual([]);
      expect(bad).toEqual([]);
    },
  );

  test.each(["/", "/peliculas-api/"])(
    "%s: from the field that finds to a film and a person",
    async (prefix) => {
      const { page, asked, bad } = await visit();
      await page.goto(`${proxy.url}${prefix}`);
      await page.locator("#buscar").fill("Toy Story");
      await page.locator(".search button").click();
      await page.locator("h1", { hasText: "Toy Story" }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`${prefix}ver/pelicula/862-toy-story`);
      expect(await page.evaluate<number>("document.styleSheets[0].cssRules.length")).toBeGreaterThan(50);
      await page.locator(".answer > p a", { hasText: "John Lasseter" }).click();
      await page.locator("h1", { hasText: "John Lasseter" }).waitFor();
      await page.locator("#buscar").pressSequentially("juman");
      await page.locator("[role=option]").first().waitFor();
      await page.locator("#buscar").press("ArrowDown");
      await page.locator("#buscar").press("Enter");
      await page.locator("h1", { hasText: "Jumanji" }).waitFor();
      await page.locator(".skip").focus();
      await page.keyboard.press("Enter");
      expect(new URL(page.url()).hash).toBe("#contenido");
      expect(asked.filter((path) => !path.startsWith(prefix))).toEqual([]);
      expect(bad.filter((reply) => !reply.startsWith("302 "))).toEqual([]);
    },
  );

  test.each(["/", "/peliculas-api/"])("%s: the documentation asks where it stands", async (prefix) => {
    const { page, asked, bad } = await visit();
    await page.goto(`${proxy.url}${prefix}docs`);
    const block = page.locator('[id$="-score_titulo"].opblock');
    await block.locator(".opblock-summary-control").click();
    await block.locator('tr[data-param-name="titulo"] input').fill("jumanji");
    await block.locator("button.execute").click();
    await expect
      .poll(() => block.locator(".live-responses-table").textContent(), { timeout: 10_000 })
      .toContain('"popularidad": 17.02');
    expect(asked.filter((path) => !path.startsWith(prefix))).toEqual([]);
    expect(bad).toEqual([]);
  });
});

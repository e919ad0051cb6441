import { existsSync } from "node:fs";
import puppeteer, { type Browser, type LaunchOptions, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Run, start } from "./movies-api.js";

// Through puppeteer, because it drives Firefox as distributions ship it. Every host but this machine is out of reach.
const NOWHERE = { host: "127.0.0.1", port: 9 };
const BROWSERS: readonly (LaunchOptions & { readonly executablePath: string })[] = [
  {
    browser: "chrome",
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
  },
  {
    browser: "firefox",
    executablePath: process.env.FIREFOX || "/usr/bin/firefox-esr",
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.http": NOWHERE.host,
      "network.proxy.http_port": NOWHERE.port,
      "network.proxy.ssl": NOWHERE.host,
      "network.proxy.ssl_port": NOWHERE.port,
    },
  },
];

/** Presses Tab until an element that matches has the focus, as a reader without a mouse would, and returns its text. */
async function tabTo(page: Page, selector: string): Promise<string> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    const words = await page.evaluate(
      `document.activeElement.matches(${JSON.stringify(selector)}) ? document.activeElement.textContent : null`,
    );
    if (typeof words === "string") return words.trim();
  }
  throw new Error(`no way by Tab to ${selector}`);
}

const heading = (page: Page) => page.$eval("h1", (h1) => (h1.textContent ?? "").replace(/\s+/g, " ").trim());

/** Presses Enter and waits for the page that it leads to; its heading. */
async function enter(page: Page): Promise<string> {
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  return heading(page);
}

for (const options of BROWSERS) {
  const found = existsSync(options.executablePath);
  if (!found) console.warn(`\n*** SKIPPED: the journey: no browser at ${options.executablePath} ***\n`);

  describe.skipIf(!found)(`a reader with a phone and a keyboard, in ${options.browser}`, () => {
    let service: Run;
    let browser: Browser;
    let url: string;
    beforeAll(async () => {
      service = start({});
      url = `http://127.0.0.1:${await service.port}`;
      browser = await puppeteer.launch({ ...options, headless: true });
    });
    afterAll(async () => {
      await browser.close();
      service.child.kill();
      await service.ended;
    });

    /** A page on a phone, and what it complained about. */
    async function visit(): Promise<{ page: Page; complaints: string[] }> {
      const page = await (await browser.createBrowserContext()).newPage(); // nothing is in its cache
      await page.setViewport({ width: 390, height: 800 });
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warn") complaints.push(message.text());
      });
      page.on("request", (request) => {
        if (!request.url().startsWith(url) && !request.url().startsWith("data:"))
          complaints.push(`asked for ${request.url()}`);
      });
      return { page, complaints };
    }

    test("goes from the home page to Tom Hanks, to a film of his, to one like it, to who directed that", async () => {
      const { page, complaints } = await visit();
      await page.goto(url);
      await tabTo(page, "#buscar");
      await page.keyboard.type("tom hanks");
      await page.waitForSelector("[role=option]");
      await page.keyboard.press("ArrowDown");
      expect(await enter(page)).toBe("Tom Hanks");
      const film = await tabTo(page, ".films a");
      expect(await enter(page)).toMatch(new RegExp(`^${film} \\d{4}$`));
      const similar = await tabTo(page, ".recommended h3 a");
      expect(await enter(page)).toMatch(new RegExp(`^${similar} \\d{4}$`));
      const person = await tabTo(page, ".answer > p a");
      expect(await enter(page)).toBe(person);
      expect(await page.$eval(".role h2", (h2) => h2.textContent)).toBe("En la dirección");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
      expect(complaints).toEqual([]);
    });

    test("gets the first page in 30 KB, and nothing in it moves", async () => {
      const { page } = await visit();
      await page.goto(url, { waitUntil: "networkidle0" });
      const bytes = await page.evaluate(
        "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, { transferSize }) => sum + transferSize, 0)",
      );
      expect(bytes).toBeGreaterThan(5000);
      expect(bytes).toBeLessThanOrEqual(30 * 1024);
      const shift = await page.evaluate(
        `PerformanceObserver.supportedEntryTypes.includes("layout-shift")
          ? new Promise((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => { for (const { value } of list.getEntries()) sum += value; }).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => resolve(sum), 300);
            })
          : 0`,
      );
      expect(shift).toBe(0);
    });
  });
}

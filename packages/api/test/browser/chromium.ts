import { existsSync } from "node:fs";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import { type Run, start } from "../movies-api.js";

const CHROMIUM = process.env.CHROMIUM || "/usr/bin/chromium";
const ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

export interface Visit {
  readonly page: Page;
  /** of the service, without a slash at its end */
  readonly url: string;
  /** what went wrong so far; whatever is left of it at the end of a test fails the test */
  readonly complaints: string[];
}

/** A visitor to the page of the sample, in a context of its own. */
export type Visitor = (options?: BrowserContextOptions) => Promise<Visit>;

/**
 * Tests in real Chromium, skipped, loudly, where there is none. Every host but the service's own is blocked; an attempt at
 * another, an error or a warning on the console, and so a violation of the policy, fails the test in which it happens.
 */
export function inChromium(name: string, tests: (visitor: Visitor) => void): void {
  const found = existsSync(CHROMIUM);
  if (!found)
    console.warn(`\n*** SKIPPED: ${name}: no browser at ${CHROMIUM}; install chromium or set CHROMIUM ***\n`);
  describe.skipIf(!found)(name, () => {
    let browser: Browser;
    let service: Run;
    let url: string;
    const contexts: BrowserContext[] = [];
    let complaints: string[] = [];

    beforeAll(async () => {
      service = start({});
      url = `http://127.0.0.1:${await service.port}`;
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
    });
    afterAll(async () => {
      await browser.close();
      service.child.kill();
      await service.ended;
    });
    afterEach(async () => {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
      const left = complaints;
      complaints = [];
      expect(left).toEqual([]);
    });

    tests(async (options = {}) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      await listen(page, url, complaints);
      return { page, url, complaints };
    });
  });
}

/** The text of an element, every run of white space one space. */
export async function text(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? "").replace(/\s+/g, " ").trim();
}

/** Has the element the focus? */
export const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === element.ownerDocument.activeElement);

async function listen(page: Page, url: string, complaints: string[]): Promise<void> {
  await page.route(
    (address) => address.origin !== url,
    (route) => {
      complaints.push(`asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    const { url: where } = message.location();
    // Chromium logs the document's own 404 or 422 too, which is what the page is to answer with.
    const ownStatus = /status of 4(04|22) /.test(message.text()) && new URL(where, url).pathname === "/";
    if (["error", "warning"].includes(message.type()) && !ownStatus)
      complaints.push(`${message.text()} (${where})`);
  });
}

import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect } from "vitest";
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
  /** what went wrong so far; anything left at the end of a test fails the test */
  readonly complaints: string[];
}

/** How a visitor differs from others. */
interface VisitorOptions extends BrowserContextOptions {
  /** in a context of its own, for changes that cannot be undone: scripts run before every page, another clock */
  readonly alone?: boolean;
}

/** A visitor on an empty page. Visitors with the same options share a context, one after the other, because a new one takes a second. */
export type Visitor = (options?: VisitorOptions) => Promise<Visit>;

/** The single browser of this file, and the service on the sample. */
interface Opened {
  readonly browser: Browser;
  readonly service: Run;
  readonly url: string;
  /** by the visitor's options */
  readonly pages: Map<string, Promise<Page>>;
}

let opening: Promise<Opened> | undefined;

const complaints: string[] = [];

/**
 * Tests in real Chromium, skipped, loudly, if there is none. Every host except the service's own is blocked; an attempt to reach
 * another, an error or a warning on the console, and so a violation of the policy, fails the test in which it happens.
 */
export function inChromium(name: string, tests: (visitor: Visitor) => void): void {
  const found = existsSync(CHROMIUM);
  if (!found)
    console.warn(`\n*** SKIPPED: ${name}: no browser at ${CHROMIUM}; install chromium or set CHROMIUM ***\n`);
  describe.skipIf(!found)(name, () => {
    let opened: Opened;
    const leaving: Page[] = [];
    beforeAll(async () => {
      opening ??= openChromium();
      opened = await opening;
    });
    afterEach(async () => {
      await Promise.all(leaving.splice(0).map((page) => page.context().close()));
      await Promise.all(Array.from(opened.pages.values(), async (page) => tidy(await page)));
      expect(complaints.splice(0)).toEqual([]);
    });

    tests(async ({ alone = false, ...options } = {}) => {
      const { url, pages } = opened;
      const key = JSON.stringify(options);
      const making = (alone ? undefined : pages.get(key)) ?? newPage(opened, options);
      if (!alone) pages.set(key, making);
      const page = await making;
      if (alone) leaving.push(page);
      return { page, url, complaints };
    });
  });
}

export async function closeChromium(): Promise<void> {
  const opened = await opening;
  await opened?.browser.close();
  opened?.service.child.kill();
  await opened?.service.ended;
}

async function openChromium(): Promise<Opened> {
  const service = start({});
  const url = `http://127.0.0.1:${await service.port}`;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  return { browser, service, url, pages: new Map() };
}

async function newPage({ browser, url }: Opened, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await listen(page, url);
  return page;
}

/** Resets a page after a test: blank, on a screen, asking the real service. */
async function tidy(page: Page): Promise<void> {
  if (page.url() === "about:blank") return;
  await page.goto("about:blank");
  await page.unroute("**/buscar?*");
  await page.emulateMedia({ media: null });
}

/** The text of an element, every run of white space one space. */
export async function text(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? "").replace(/\s+/g, " ").trim();
}

/** Whether the element has the focus. */
export const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === element.ownerDocument.activeElement);

async function listen(page: Page, url: string): Promise<void> {
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
    // Chromium also logs the document's own 404 or 422, which is the page's intended answer.
    const ownStatus =
      /status of 4(04|22) /.test(message.text()) && /^\/($|ver\/)/.test(new URL(where, url).pathname);
    if (["error", "warning"].includes(message.type()) && !ownStatus)
      complaints.push(`${message.text()} (${where})`);
  });
}

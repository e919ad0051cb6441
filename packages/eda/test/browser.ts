import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Whether there is a browser. If not, the tests that need one are skipped, with a message. */
export function browserIsThere(): boolean {
  const there = existsSync(CHROMIUM);
  if (!there)
    console.warn(`\n*** SKIPPED: no browser at ${CHROMIUM}; apt-get install chromium, or set CHROMIUM ***\n`);
  return there;
}

interface Look {
  readonly scheme: "light" | "dark";
  readonly width: number;
}

/** The result of opening a file in Chromium without any network. */
export interface Seen<Found> {
  /** what the page requested besides itself */
  readonly requests: readonly string[];
  /** the browser's complaints */
  readonly complaints: readonly string[];
  readonly found: Found;
}

/** @param fontConfig a fontconfig file, for a browser with other fonts than the machine's */
export const openBrowser = (fontConfig?: string): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: ARGUMENTS.split(" "),
    env: { ...process.env, ...(fontConfig && { FONTCONFIG_FILE: fontConfig }) },
  });

const ARGUMENTS =
  "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync";

/** Opens a file from the disk, offline, and examines it. */
export async function look<Found>(
  browser: Browser,
  file: string,
  { scheme, width }: Look,
  at: (page: Page) => Promise<Found>,
): Promise<Seen<Found>> {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height: 900 },
    offline: true,
  });
  try {
    const page = await context.newPage();
    const [requests, complaints]: [string[], string[]] = [[], []];
    const url = pathToFileURL(file).href;
    page.on("request", (request) => request.url() !== url && requests.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(url);
    return { found: await at(page), requests, complaints };
  } finally {
    await context.close();
  }
}

export interface Picture {
  readonly block: string;
  readonly width: number;
  readonly height: number;
  readonly marks: number;
  /** texts that leave the picture */
  readonly clipped: readonly string[];
  /** texts that overlap */
  readonly collisions: readonly string[];
}

/** Every picture of the page, measured where it is shown. */
export const pictures = (page: Page): Promise<Picture[]> => page.evaluate(MEASURE);

// As text, because it runs in the page and not here.
const MEASURE = `[...document.querySelectorAll(".chart")].map((chart) => {
  const frame = chart.getBoundingClientRect();
  const texts = [...chart.querySelectorAll("span, td, th, small")].filter((text) =>
    text.textContent.trim() !== "" && !text.querySelector("small"));
  // What leaves its chart lies on something else, or is cut; a table that is wider than its card scrolls.
  const frameOf = (text) => text.closest(".scroll") ? null : frame;
  const boxes = texts.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect(), frame: frameOf(text) }));
  const outside = ({ box, frame }) => frame !== null && (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1);
  const collisions = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
    Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 &&
    Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 4).map((b) => a.text + " | " + b.text));
  return { block: chart.closest("figure").id, width: frame.width, height: frame.height,
    marks: chart.querySelectorAll("rect, i, span, td").length, clipped: boxes.filter(outside).map(({ text }) => text), collisions };
})`;

/** What axe finds wrong with the page, by its rules for WCAG 2 A and AA. */
export async function axeViolations(page: Page): Promise<string[]> {
  const { source } = createRequire(import.meta.url)("axe-core") as { source: string };
  await page.evaluate(source); // through the debugger, which the page's policy does not block
  return page.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "best-practice"] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 120)).slice(0, 3).join(" ")))`,
  );
}

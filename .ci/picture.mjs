// The README's picture, docs/page.png: an answer of the page on the sample world, as Chromium shows it.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const CHROMIUM = process.env.CHROMIUM || "/usr/bin/chromium";
const PICTURE = join(ROOT, "docs/page.png");
const ADDRESS = "/?pregunta=recomendacion&titulo=Toy+Story";
/** Three quarters of its size: still easy to read, and small. */
const WINDOW = { viewport: { width: 900, height: 600 }, deviceScaleFactor: 0.75 };
/** Bytes: the picture is on the README's first screen. */
const LARGEST = 60_000;

/** @type {typeof import("../packages/api/node_modules/playwright-core/index.js")} */
const { chromium } = createRequire(join(ROOT, "packages/api/package.json"))("playwright-core");
const command = (/** @type {string} */ name) => join(ROOT, "node_modules/.bin", name);

/** Starts the service on the sample, built in `folder`. */
async function serve(/** @type {string} */ folder) {
  const raw = join(folder, "raw");
  const artifacts = join(folder, "artifacts");
  execFileSync(command("movies"), ["sample", "--out", raw, "--quiet"]);
  execFileSync(command("movies"), ["etl", "--raw", raw, "--out", artifacts, "--quiet"]);
  execFileSync(command("movies"), ["build-model", "--artifacts", artifacts, "--quiet"]);
  const service = spawn(command("movies-api"), {
    env: { ...process.env, PORT: "0", HOST: "", ARTIFACTS_DIR: artifacts },
    stdio: ["ignore", "ignore", "pipe"],
  });
  /** @type {string} */
  const url = await new Promise((resolve, reject) => {
    let log = "";
    service.stderr.setEncoding("utf8").on("data", (text) => {
      log += text;
      const [, found] = /listening on (http:\S+?),/.exec(log) ?? [];
      if (found) resolve(found);
    });
    service.once("exit", () => reject(new Error(log)));
  });
  return { service, url };
}

if (!existsSync(CHROMIUM)) {
  console.error(`there is no browser at ${CHROMIUM}; install chromium or set CHROMIUM`);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "movies-picture-"));
const { service, url } = await serve(folder);
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-lcd-text"],
});
try {
  const page = await browser.newPage({ ...WINDOW, colorScheme: "light" });
  await page.goto(url + ADDRESS);
  const png = await page.screenshot();
  if (png.length > LARGEST) throw new Error(`${png.length} bytes; at most ${LARGEST} are allowed`);
  writeFileSync(PICTURE, png);
  console.log(`docs/page.png  ${png.length} bytes`);
} finally {
  await browser.close();
  service.kill();
  rmSync(folder, { recursive: true });
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inChromium, text } from "./chromium.js";

/** One page of every look. */
const ADDRESSES = [
  "/",
  "/?pregunta=recomendacion&titulo=Toy+Story",
  "/?pregunta=popularidad&titulo=Cinderella",
  "/?pregunta=votos&titulo=Volver",
  "/?pregunta=director&director=Pedro+Almod%C3%B3var",
  "/?pregunta=mes&mes=septiembre",
  "/?pregunta=votos&titulo=toystroy",
  "/?pregunta=recomendacion&titulo=&k=99&anio=95",
  "/?pregunta=nada",
  "/?pregunta=productora&productora=Pixar+Animation+Studios",
  "/?pregunta=mes&mes=brumario",
  "/?buscar=toy",
  "/ver/pelicula/862",
  "/ver/persona?nombre=Tom+Hanks",
  "/ver/persona?nombre=nadie+asi",
  "/ver/franquicia?nombre=James+Bond+Collection",
  "/ver/peliculas?genero=comedia",
  "/ver/peliculas?desde=2000&hasta=1990",
];

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** All faults that axe finds in a page, in light and, for colours only, in dark: nothing else differs. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  await page.emulateMedia({ colorScheme: "light" });
  const light = await page.evaluate<Violation[]>("axe.run().then(({ violations }) => violations)");
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await page.evaluate<Violation[]>(
    "axe.run({ runOnly: ['color-contrast', 'link-in-text-block'] }).then(({ violations }) => violations)",
  );
  const said = ({ id, impact, nodes }: Violation) =>
    `${impact}: ${id}: ${nodes.map(({ html }) => html).join()}`;
  return [...light.map(said), ...dark.map((violation) => `dark: ${said(violation)}`)];
}

inChromium("appearance", (visitor) => {
  // Without motion, so that no colour is read while it changes to the other scheme.
  const STILL = { reducedMotion: "reduce" } as const;

  test.each(ADDRESSES)("axe finds nothing wrong, nor is a phone too narrow: %s", async (address) => {
    const { page, url } = await visitor(STILL);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`${url}${address}`);
    expect(await findings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate("for (const more of document.querySelectorAll('details')) more.open = true");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  });

  test("axe finds nothing wrong with an open list of suggestions and all options", async () => {
    const { page, url } = await visitor(STILL);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`${url}/?pregunta=recomendacion`);
    await page.getByText("Más opciones").click();
    await page.getByLabel("Título").fill("toy");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await findings(page)).toEqual([]);
  });

  test.each(["light", "dark"] as const)("is %s where the reader prefers that", async (colorScheme) => {
    const { page, url } = await visitor(STILL);
    await page.emulateMedia({ colorScheme });
    await page.goto(url);
    const background = await page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
    const [red = 0] = /\d+/.exec(background)?.map(Number) ?? [];
    expect(red < 128).toBe(colorScheme === "dark");
  });

  test("the director's table stays a table on a phone, every amount beside its name", async () => {
    const { page, url } = await visitor({ viewport: { width: 320, height: 640 } });
    await page.goto(`${url}/?pregunta=director&director=John+Lasseter`);
    const row = page.getByRole("table").getByRole("row").filter({ hasText: "Toy Story" }).first();
    expect(await text(row.getByRole("rowheader"))).toBe("Toy Story");
    const label = await row
      .getByRole("cell")
      .nth(1)
      .evaluate((cell) => cell.ownerDocument.defaultView?.getComputedStyle(cell, "::before").content);
    expect(label).toBe('"Presupuesto"');
  });

  test("nothing moves for who does not want it to", async () => {
    for (const [reducedMotion, still] of [
      ["reduce", true],
      ["no-preference", false],
    ] as const) {
      const { page, url } = await visitor({ reducedMotion });
      await page.goto(url);
      const duration = await page.evaluate(
        "getComputedStyle(document.querySelector('button')).transitionDuration",
      );
      expect(duration === "0s").toBe(still);
    }
  });

  test("on paper there is the answer, and nothing to press", async () => {
    const { page, url } = await visitor();
    await page.goto(`${url}/?pregunta=director&director=John+Lasseter`);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("table").isVisible()).toBe(true);
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.getByRole("textbox").count()).toBe(0);
  });
});

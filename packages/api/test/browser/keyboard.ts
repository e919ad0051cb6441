import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { inChromium, isFocused, text } from "./chromium.js";

/** Presses Tab until the element has the focus, as a sighted user would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if (await isFocused(target)) return;
  }
  throw new Error(`no way by Tab to ${target}`);
}

const status = (page: Page): Promise<string> => text(page.getByRole("status"));

inChromium("by keyboard alone", (visitor) => {
  test("a title is completed: arrows, Escape, Enter, and what a screen reader is told", async () => {
    const { page, url } = await visitor();
    await page.goto(url);
    const field = page.getByRole("region", { name: "Películas parecidas" }).getByLabel("Título");
    await tabTo(page, field);
    expect(await field.getAttribute("role")).toBe("combobox");
    expect(await field.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.type("toy st");
    const list = page.getByRole("listbox", { name: "Sugerencias" });
    await list.waitFor();
    expect(await list.getByRole("option").allTextContents()).toEqual([
      expect.stringMatching(/^Toy Story\s+1995$/),
      expect.stringMatching(/^Toy Story 3\s+2010$/),
      expect.stringMatching(/^Toy Story 2\s+1999$/),
    ]);
    await expect.poll(() => status(page)).toBe("3 sugerencias; se recorren con las flechas");
    expect(await field.getAttribute("aria-expanded")).toBe("true");
    expect(await field.getAttribute("aria-activedescendant")).toBeNull();

    const active = async () => {
      const id = await field.getAttribute("aria-activedescendant");
      return id === null ? null : text(page.locator(`#${id}[aria-selected="true"] bdi`));
    };
    await page.keyboard.press("ArrowDown");
    expect(await active()).toBe("Toy Story");
    await page.keyboard.press("ArrowUp");
    expect(await active()).toBeNull();
    await page.keyboard.press("ArrowUp");
    expect(await active()).toBe("Toy Story 2");
    await page.keyboard.press("Escape");
    expect(await list.count()).toBe(0);
    expect(await field.inputValue()).toBe("toy st");

    await page.keyboard.press("ArrowDown");
    await list.waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter"); // once is enough
    await page.getByRole("heading", { level: 1, name: "Toy Story 3 2010" }).waitFor();
    expect(new URL(page.url()).searchParams.get("id")).toBe("10193");
  });

  test("of films with one title the one chosen is the one asked for", async () => {
    const { page, url } = await visitor();
    await page.goto(`${url}/?pregunta=votos`);
    await tabTo(page, page.getByLabel("Título"));
    await page.keyboard.type("cinderella");
    await page.getByRole("option", { name: "Cinderella 1950" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Cinderella 1950" }).waitFor();
    expect(new URL(page.url()).searchParams.get("id")).toBe("11224");
  });

  test("an id in the form goes away once another title is written", async () => {
    const { page, url } = await visitor();
    await page.goto(`${url}/?pregunta=votos&id=862&titulo=x&anio=95`);
    expect(await page.locator("[name=id]").inputValue()).toBe("862");
    await page.getByLabel("Título").fill("cars");
    expect(await page.locator("[name=id]").inputValue()).toBe("");
  });

  test("people are completed in their role", async () => {
    const { page, url } = await visitor();
    await page.goto(`${url}/?pregunta=director`);
    await tabTo(page, page.getByLabel("Nombre"));
    await page.keyboard.type("almodo");
    await page.getByRole("option", { name: "Pedro Almodóvar 8 películas" }).waitFor();
    expect(await page.getByRole("option").count()).toBe(1); // his brother acts
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Pedro Almodóvar" }).waitFor();
  });

  test("where nothing resembles it that is said, and leaving the field closes the list", async () => {
    const { page, url } = await visitor();
    await page.goto(`${url}/?pregunta=votos`);
    await tabTo(page, page.getByLabel("Título"));
    await page.keyboard.type("qqqqqqqq");
    await expect.poll(() => status(page)).toBe("Sin sugerencias");
    await page.getByLabel("Título").fill("toy");
    await page.getByRole("listbox").waitFor();
    await page.keyboard.press("Tab");
    expect(await page.getByRole("listbox").count()).toBe(0);
  });

  test("a whole journey: skip link, a question, its answer, a film like it, somebody in it", async () => {
    const { page, url } = await visitor();
    await page.goto(url);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Ir al contenido" });
    expect(await isFocused(skip)).toBe(true);
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByLabel("Título").first());
    await page.keyboard.type("the matrix");
    await tabTo(page, page.getByRole("button", { name: "Ver: Películas parecidas" }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "The Matrix 1999" }).waitFor();
    const film = page.locator(".recommended h2 a").first();
    const title = await text(film);
    await tabTo(page, film);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    const person = page.locator(".reasons a").first();
    const name = await text(person);
    await tabTo(page, person);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name }).waitFor();
  });

  test("the focus is seen wherever it is", async () => {
    const { page, url } = await visitor();
    await page.goto(`${url}/?pregunta=votos&titulo=Jumanji`);
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(
        "(({ outlineStyle, outlineWidth }) => outlineStyle + outlineWidth)(getComputedStyle(document.activeElement))",
      );
      expect(outline).toBe("solid3px");
    }
  });
});

inChromium("asking /buscar", (visitor) => {
  const answer = (titulo: string) => ({
    json: { q: "", titulos: [{ id: 1, titulo, año_lanzamiento: 2000 }], personas: [] },
  });

  test("waits until the writer rests", async () => {
    const { page, url } = await visitor({ alone: true });
    await page.clock.install();
    const asked: (string | null)[] = [];
    await page.route("**/buscar?*", (route) => {
      asked.push(new URL(route.request().url()).searchParams.get("q"));
      return route.fulfill(answer("Jumanji"));
    });
    await page.goto(`${url}/?pregunta=votos`);
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.getByLabel("Título").pressSequentially("jumanji");
    await page.clock.runFor(149);
    expect(asked).toEqual([]);
    await page.clock.runFor(1);
    await page.getByRole("option").waitFor();
    expect(asked).toEqual(["jumanji"]);
  });

  test("drops an answer that comes after a newer question", async () => {
    const { page, url } = await visitor();
    let late: (() => Promise<void>) | undefined;
    await page.route("**/buscar?*", (route) => {
      if (route.request().url().includes("q=cars")) return route.fulfill(answer("Cars"));
      late = () => route.fulfill(answer("Late"));
      return undefined;
    });
    await page.goto(`${url}/?pregunta=votos`);
    const field = page.getByLabel("Título");
    await field.fill("toy");
    await expect.poll(() => late).toBeDefined();
    await field.fill("cars");
    await page.getByRole("option", { name: "Cars" }).waitFor();
    await late?.().catch(() => {}); // the page itself has cancelled that request
    await page.evaluate("new Promise((resolve) => setTimeout(resolve, 50))");
    expect(await page.getByRole("option").allTextContents()).toEqual([expect.stringContaining("Cars")]);
  });

  test.each([
    ["does not answer", "abort"],
    ["answers with an error", "fulfill"],
  ] as const)("leaves a plain field where it %s", async (_, how) => {
    const { page, url, complaints } = await visitor();
    await page.route("**/buscar?*", (route) =>
      how === "abort" ? route.abort() : route.fulfill({ status: 503 }),
    );
    await page.goto(`${url}/?pregunta=votos`);
    await page.getByLabel("Título").fill("jumanji");
    await expect.poll(() => complaints.join()).toContain("/buscar?q=jumanji");
    expect(await page.getByRole("listbox").count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Jumanji 1995" }).waitFor();
    complaints.length = 0;
  });
});

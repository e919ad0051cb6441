import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inChromium, text } from "./chromium.js";

inChromium("the questions", (visitor) => {
  test.each([
    ["Películas parecidas", "Título", "jumanji", "Jumanji 1995", "Robin Williams"],
    ["Popularidad de una película", "Título", "the matrix", "The Matrix 1999", "de índice de popularidad"],
    ["Votos de una película", "Título", "jumanji", "Jumanji 1995", "promedio de 2.413 votos"],
    ["Éxito de un actor o una actriz", "Nombre", "ricardo darin", "Ricardo Darín", "16,98"],
    ["Éxito de un director o una directora", "Nombre", "john lasseter", "John Lasseter", "373.554.033 US$"],
    ["Estrenos de un mes", "Mes", "enero", "Enero", "películas se estrenaron en enero"],
    ["Estrenos de un día de la semana", "Día de la semana", "viernes", "Viernes", "se estrenaron en viernes"],
    ["Duración de una película", "Título", "toy story", "Toy Story 1995", "1 h 21 min"],
    ["Retorno de una película", "Título", "toy story", "Toy Story 1995", "12,45"],
    ["Una franquicia", "Nombre en inglés", "toy story", "Toy Story Collection", "1.937.890.605 US$"],
    ["Una productora", "Nombre", "pixar animation studios", "Pixar Animation Studios", "Películas13"],
    ["Películas de un país", "País", "japon", "Japón", "Películas11"],
    ["Películas en un idioma", "Idioma", "es", "español", "Películas28"],
  ])("%s is asked and answered, and its address shared", async (form, label, words, heading, answer) => {
    const { page, url } = await visitor();
    await page.goto(url);
    const region = page.getByRole("region", { name: form, exact: true });
    const field = region.getByLabel(label, { exact: true });
    if (label === "Mes" || label === "Día de la semana") await field.selectOption(words);
    else await field.pressSequentially(words);
    await region.getByRole("button", { name: `Ver: ${form}` }).click();
    await page.waitForURL(/pregunta=/);
    expect(await heading1(page)).toBe(heading);
    expect(await text(page.getByRole("article"))).toContain(answer);
    expect(page.url()).not.toMatch(/=(&|$)/); // no empty field

    const { page: another } = await visitor({ locale: "fr" });
    await another.goto(page.url());
    expect(await heading1(another)).toBe(heading);
  });

  test("every example on the first page has an answer", async () => {
    const { page, url } = await visitor();
    await page.goto(url);
    const statuses = await page.evaluate<number[]>(
      "Promise.all(Array.from(document.querySelectorAll('.question p.small a'), async (link) => (await fetch(link.href)).status))",
    );
    expect(statuses.length).toBeGreaterThan(30);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
  });

  test("what is not found is 404, and a suggestion leads to what was meant", async () => {
    const { page, url } = await visitor();
    expect((await page.goto(`${url}/?pregunta=votos&titulo=toystroy`))?.status()).toBe(404);
    expect(await heading1(page)).toBe("«toystroy»");
    await page.getByRole("link", { name: "Toy Story", exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name: "Toy Story 1995" }).waitFor();
  });

  test("of several films with the title each can be chosen", async () => {
    const { page, url } = await visitor();
    await page.goto(`${url}/?pregunta=popularidad&titulo=Cinderella`);
    expect(await heading1(page)).toBe("Cinderella 2015");
    await page.locator(".links").getByRole("link", { name: "Cinderella" }).click();
    await page.getByRole("heading", { level: 1, name: "Cinderella 1950" }).waitFor();
  });

  test("what is wrong is 422, and is said where it is", async () => {
    const { page, url } = await visitor();
    expect((await page.goto(`${url}/?pregunta=recomendacion&titulo=Toy+Story&k=99`))?.status()).toBe(422);
    expect(await text(page.getByRole("alert"))).toContain("de 1 a 50 y llegó «99»");
    const field = page.getByLabel("Cuántas");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await field.inputValue()).toBe("99");
  });

  test("from a director to a film, to one like it, to who plays in it", async () => {
    const { page, url } = await visitor();
    await page.goto(`${url}/?pregunta=director&director=John+Lasseter`);
    const table = page.getByRole("table", { name: "de John Lasseter" });
    expect(await table.getByRole("row").count()).toBe(6);
    expect(await table.getByRole("columnheader").allTextContents()).toEqual([
      "Título",
      "Estreno",
      "Presupuesto",
      "Recaudación",
      "Retorno",
    ]);
    await table.getByRole("link", { name: "Toy Story", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Toy Story 1995" }).waitFor();
    await page.locator(".recommended").getByRole("link", { name: "Toy Story 2", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Toy Story 2 1999" }).waitFor();
    await page.getByRole("link", { name: "Tom Hanks" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Tom Hanks" }).waitFor();
  });

  test("the JSON of an answer is a click away, and its addresses can be copied", async () => {
    const { page, url } = await visitor({ permissions: ["clipboard-read", "clipboard-write"] });
    const address = `${url}/?pregunta=recomendacion&titulo=Toy+Story&k=1`;
    await page.goto(address);
    const clipboard = () => page.evaluate("navigator.clipboard.readText()");
    await page.getByRole("button", { name: "Copiar la dirección del JSON" }).click();
    await page.getByRole("status").getByText("Dirección copiada").waitFor({ state: "attached" });
    await page.getByText("Copiada", { exact: true }).waitFor(); // seen on the button too
    expect(await clipboard()).toBe(`${url}/recomendacion/Toy%20Story?k=1`);
    await page.getByRole("button", { name: "Copiar la dirección para compartir" }).click();
    await expect.poll(clipboard).toBe(address);
    await page.getByRole("link", { name: "/recomendacion/Toy Story" }).click();
    await page.waitForURL(`${url}/recomendacion/Toy%20Story?k=1`);
    expect(JSON.parse(await text(page.locator("body")))).toMatchObject({
      titulos_recomendados: ["Toy Story 2"],
    });
  });

  test("without a clipboard there is no button that does nothing", async () => {
    const { page, url } = await visitor({ alone: true });
    await page.addInitScript("delete Navigator.prototype.clipboard");
    await page.goto(`${url}/?pregunta=votos&titulo=Jumanji`);
    await page.getByRole("combobox").first().waitFor(); // the scripts have run
    expect(await page.getByRole("button", { name: "Copiar" }).count()).toBe(0);
  });

  test("without JavaScript the questions are asked and answered all the same", async () => {
    const { page, url } = await visitor({ javaScriptEnabled: false });
    await page.goto(url);
    const region = page.getByRole("region", { name: "Votos de una película" });
    await region.getByLabel("Título").fill("toy story");
    await region.getByRole("button").click();
    await page.getByRole("heading", { level: 1, name: "Toy Story 1995" }).waitFor();
    expect(await text(page.getByRole("article"))).toContain("7,7");
    expect(await page.getByRole("button", { name: "Copiar" }).count()).toBe(0);
    await page.getByRole("link", { name: "Estrenos de un mes" }).click();
    await page.getByLabel("Mes", { exact: true }).selectOption("mayo");
    await page.getByRole("button", { name: "Ver: Estrenos de un mes" }).click();
    await page.getByRole("heading", { level: 1, name: "Mayo" }).waitFor();
  });

  test("an attempt at another host, or against the policy, does not go unnoticed", async () => {
    const { page, url, complaints } = await visitor();
    await page.goto(url);
    await page.evaluate("fetch('http://elsewhere.example/').catch(() => {})");
    await page.evaluate(
      "document.head.append(Object.assign(document.createElement('style'), { textContent: 'p{}' }))",
    );
    await expect.poll(() => complaints.join("\n")).toContain("style-src");
    expect(complaints.join("\n")).toContain("elsewhere.example");
    complaints.length = 0;
  });
});

const heading1 = (page: Page): Promise<string> => text(page.getByRole("heading", { level: 1 }));

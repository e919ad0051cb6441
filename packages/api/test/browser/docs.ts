import { expect, test } from "vitest";
import { PAGES } from "../../src/openapi/info.js";
import { QUESTIONS } from "../../src/questions/index.js";
import { inChromium, type Visit, type Visitor } from "./chromium.js";

const FORMER = QUESTIONS.filter(({ formerly }) => formerly !== undefined);

/** The documentation, opened. */
async function open(visit: Visitor): Promise<Visit> {
  const visited = await visit();
  await visited.page.goto(`${visited.url}/docs`);
  await visited.page.waitForSelector(".opblock");
  return visited;
}

const operation = ({ page }: Visit, id: string) => page.locator(`[id$="-${id}"].opblock`);

inChromium("/docs, every other host blocked", (visit) => {
  test("lists every operation, the original's paths as deprecated, with the documented examples", async () => {
    const visited = await open(visit);
    const { page } = visited;
    expect(await page.locator(".opblock").count()).toBe(QUESTIONS.length + FORMER.length + PAGES.length);
    expect(await page.locator(".opblock-deprecated").count()).toBe(FORMER.length);
    expect(await page.locator(".info .title").textContent()).toContain("Películas");
    const block = operation(visited, "get_actor");
    await block.locator(".opblock-summary-control").click();
    const responses = block.locator(".responses-table:not(.live-responses-table)");
    expect(await responses.textContent()).toContain("Ricardo Darín");
  });

  test("asks a question and shows what the service answers, an error as the answer that it is", async () => {
    const visited = await open(visit);
    const block = operation(visited, "score_titulo");
    await block.locator(".opblock-summary-control").click();
    const live = block.locator(".live-responses-table");
    const ask = async (title: string) => {
      await block.locator('tr[data-param-name="titulo"] input').fill(title);
      await block.locator("button.execute").click();
    };
    await ask("jumanji");
    await expect.poll(() => live.textContent()).toContain('"popularidad": 17.02');
    expect(await block.locator(".request-url").textContent()).toContain(
      `${visited.url}/score_titulo/jumanji`,
    );
    await ask("Jumanji / ¿100%?");
    await expect.poll(() => live.textContent()).toContain("No se encontró la película «Jumanji / ¿100%?».");
    expect(await live.locator("tbody .response-col_status").first().textContent()).toContain("404");
    expect(visited.complaints.splice(0)).toEqual([expect.stringContaining("404 (Not Found)")]); // Chromium logs every 404
  });
});

import type { FilmRef } from "@movies/catalog";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filmAddress, filmPage, personAddress, personPage } from "../../src/markup/address.js";
import { app } from "../support.js";
import { appOver, read, readAt } from "./support.js";

const TITLES = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "It's \"quoted\" & 'quoted'",
  "Amélie — ¿año?",
  "Face/Off",
  "100% #1 ?&=+;",
  "a%20b%2Fc",
  "..",
  ".",
  "\\",
  "שלום עולם",
  "العربية (2001)",
  "‮evil",
  "七人の侍",
  "🎬🍿",
  "{{x}} <%= x %>",
  "</title></textarea></select>",
  "javascript:alert(1)",
];

describe.each(TITLES)("a film called %s", async (title) => {
  const film = {
    id: 77,
    title,
    released: "2001-02-03",
    votes: 2500,
    average: 5,
    genres: [title],
    terms: ["x"],
    cast: [title],
    directors: [title],
  };
  const other = { ...film, id: 78, title: "Other", votes: 10 };
  const own = appOver([film, other]);

  test("is answered about by its title, and shown as it is written", async () => {
    const page = await read({ pregunta: "votos", titulo: title }, own);
    expect([page.status, page.heading]).toEqual([200, `${title.trim()} 2001`]);
  });

  test("is linked to, and every link leads to where it says", async () => {
    const page = await read({ pregunta: "recomendacion", titulo: "Other" }, own);
    expect(page.links).toContain(`/${filmPage({ id: 77, title })}`);
    for (const link of page.links.filter((address) => /id=77|\/77/.test(address)))
      expect((await readAt(link, own)).heading).toBe(`${title} 2001`);
    expect(page.links).toContain(`/${personPage(title)}`);
    for (const address of [
      personPage(title),
      personAddress("actor", title),
      personAddress("director", title),
    ])
      expect((await readAt(`/${address}`, own)).heading).toBe(title);
  });

  test("is in the JSON that the page links to", async () => {
    const { links } = await read({ pregunta: "votos", titulo: title, id: "77" }, own);
    const json = links.find((link) => link.startsWith("/votos_titulo/")) ?? "";
    expect(await (await own.request(json)).json()).toMatchObject({ titulo: title });
  });

  test("adds no element to the page", async () => {
    const plain = appOver([
      { ...film, title: "A", genres: ["A"], cast: ["A"], directors: ["A"] },
      { ...other, genres: ["A"], cast: ["A"], directors: ["A"] },
    ]);
    const tags = (html: string) => html.match(/<[^>]*?(?=[ >])/g);
    for (const address of ["/?pregunta=recomendacion&id=78", "/?pregunta=votos&id=78", "/ver/pelicula/78"])
      expect(tags((await readAt(address, own)).html)).toEqual(tags((await readAt(address, plain)).html));
  });
});

test("whatever is asked for, the page says so as text, and links to JSON of the same status", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("votos", "popularidad", "recomendacion", "actor", "director", "mes", "dia"),
      fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...TITLES)),
      async (key, text) => {
        const name = ["actor", "director", "mes", "dia"].includes(key) ? key : "titulo";
        const page = await read({ pregunta: key, [name]: text });
        expect([200, 404, 422]).toContain(page.status);
        expect(page.html).not.toMatch(/<script>|<img/);
        const json = page.links.find((link) =>
          /^\/(\w+_titulo|get_\w+|recomendacion|cantidad_\w+)\//.test(link),
        );
        if (json !== undefined) expect((await app.request(json)).status).toBe(page.status);
        else expect(page.status === 422 || /^\.{1,2}$/.test(text)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

test("an address made for a film or a name gives back what it was made of", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(), (title, id) => {
      const film: Pick<FilmRef, "id" | "title"> = { id, title };
      const query = new URL(filmAddress("votos", film), "http://x").searchParams;
      expect([query.get("titulo"), query.get("id")]).toEqual([title, String(id)]);
      expect(new URL(personAddress("actor", title), "http://x").searchParams.get("actor")).toBe(title);
    }),
  );
});

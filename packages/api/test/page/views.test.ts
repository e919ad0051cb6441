import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.js";
import { app } from "../support.js";
import { appOver, readAt } from "./support.js";

describe("a film's page", () => {
  test("shows what is known, with its rank, and links everything", async () => {
    const page = await readAt("/ver/pelicula/862-toy-story");
    expect([page.status, page.heading]).toEqual([200, "Toy Story 1995"]);
    expect(page.answer).toContain("Por sus votosn.º 1de 16");
    expect(page.answer).toContain("Por su popularidadn.º");
    expect(page.answer).toContain("Retorno12,45");
    expect(page.links).toEqual(
      expect.arrayContaining([
        "/ver/persona?nombre=Tom+Hanks",
        "/ver/persona?nombre=John+Lasseter",
        "/pelicula/862",
      ]),
    );
  });

  test.each(["/ver/pelicula/862", "/ver/pelicula/862-otro-nombre", "/ver/pelicula/tt0114709"])(
    "has one address, and %s leads there",
    async (address) => {
      const { status, headers } = await app.request(address);
      expect([status, headers.get("Location")]).toEqual([302, "../../ver/pelicula/862-toy-story"]);
      expect((await readAt(address)).html).toContain(
        '<link rel="canonical" href="ver/pelicula/862-toy-story">',
      );
    },
  );

  test("describes itself for previews, and by schema.org for search engines", async () => {
    const { html } = await readAt("/ver/pelicula/862");
    expect(html).toContain('<meta property="og:title" content="Toy Story (1995)">');
    expect(html).toContain('<meta property="og:type" content="video.movie">');
    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      "@type": "Movie",
      name: "Toy Story",
      datePublished: "1995-10-30",
      director: [{ "@type": "Person", name: "John Lasseter" }],
      aggregateRating: { ratingValue: 7.7, ratingCount: 5415 },
    });
  });

  test("cannot be left by what a title says in that description", async () => {
    const own = appOver([
      { id: 1, title: "</script><script>alert(1)</script>", released: "2001-02-03", votes: 1 },
    ]);
    expect((await readAt("/ver/pelicula/1", own)).html.match(/<script/g)).toHaveLength(2);
  });

  test.each(["5", "0", "nada", "tt9999999", ""])("of no film is 404: %s", async (id) => {
    const page = await readAt(`/ver/pelicula/${id}`);
    expect([page.status, page.answer]).toEqual([404, expect.stringContaining("Ninguna película")]);
  });

  test("tells films with the same title and year apart by who directed them", async () => {
    const twins = ["Ana", "Bea", ""].map((director, i) => ({
      id: i + 1,
      title: "Hamlet",
      released: "2000-02-03",
      votes: 9 - i,
      directors: director === "" ? [] : [director],
    }));
    const own = appOver(twins);
    expect((await readAt("/ver/pelicula/1", own)).html).toMatch(
      /Hamlet<\/bdi><\/a> <span class="year">2000, de Bea</,
    );
    expect((await readAt("/ver/pelicula/1", own)).html).toContain("2000, id 3<");
  });
});

describe("a person's page", () => {
  test("lists the films of both roles, newest first, under one address", async () => {
    const page = await readAt("/ver/persona?nombre=jose+garcia");
    expect([page.status, page.heading]).toEqual([200, "Jose Garcia"]);
    expect(page.answer).toContain("dirigió 1 película");
    expect(page.html).toContain('<link rel="canonical" href="ver/persona?nombre=Jose+Garcia">');
    const { links } = await readAt("/ver/persona?nombre=John+Lasseter");
    expect(links.filter((link) => link.startsWith("/ver/pelicula/"))).toEqual([
      "/ver/pelicula/920-cars",
      "/ver/pelicula/863-toy-story-2",
      "/ver/pelicula/862-toy-story",
    ]);
  });

  test("draws the returns if there are three, and says that the table has the numbers", async () => {
    const films = [1, 2, 3].map((id) => ({
      id,
      title: `F${id}`,
      released: `200${id}-02-03`,
      budget: 10,
      revenue: 10 * id,
      cast: ["Ana"],
    }));
    const { html } = await readAt("/ver/persona?nombre=Ana", appOver(films));
    expect(html).toContain("Retorno de 3 películas, de 2001 a 2003; los números están en la tabla.");
    expect(html).toContain("<title>F3 (2003): 3,00</title>");
    expect((await readAt("/ver/persona?nombre=Ana", appOver(films.slice(1)))).html).not.toContain(
      "<svg viewBox",
    );
  });

  test("of nobody is 404, with people of a similar name", async () => {
    const page = await readAt("/ver/persona?nombre=tom+hank");
    expect(page.status).toBe(404);
    expect(page.links).toContain("/ver/persona?nombre=Tom+Hanks");
    expect((await readAt("/ver/persona")).status).toBe(404);
    expect((await readAt("/ver/persona?nombre=%ff")).status).toBe(400);
    expect((await readAt("/ver/persona?nombre=a&nombre=b")).status).toBe(422);
  });
});

describe("a franchise's page", () => {
  test("shows its films in order, and leads to its one address", async () => {
    const { headers } = await app.request("/ver/franquicia?nombre=toy+story");
    expect(headers.get("Location")).toBe("../ver/franquicia?nombre=Toy+Story+Collection");
    const page = await readAt("/ver/franquicia?nombre=toy+story");
    expect([page.status, page.heading]).toEqual([200, "Toy Story Collection"]);
    expect(page.links.filter((link) => link.startsWith("/ver/pelicula/"))).toEqual([
      "/ver/pelicula/862-toy-story",
      "/ver/pelicula/863-toy-story-2",
    ]);
    expect((await readAt("/ver/pelicula/862")).links).toContain(
      "/ver/franquicia?nombre=Toy+Story+Collection",
    );
  });

  test("of none is 404, with franchises of a similar name", async () => {
    const page = await readAt("/ver/franquicia?nombre=toy+stroy");
    expect(page.status).toBe(404);
    expect(page.links).toContain("/ver/franquicia?nombre=Toy+Story+Collection");
  });
});

describe("a list's page", () => {
  test("says what its films have in common, and how many they are", async () => {
    const page = await readAt("/ver/peliculas?genero=animation&desde=1995&hasta=1999");
    expect([page.status, page.heading]).toEqual([200, "Animación · desde 1995 hasta 1999"]);
    expect(page.answer).toContain("2 películas");
    expect((await readAt("/ver/peliculas")).heading).toBe("Todas las películas");
    expect((await readAt("/ver/peliculas?hasta=1995&desde=1995&votos_min=3000")).heading).toBe(
      "1995 · con 3000 votos o más",
    );
  });

  test("has one address, without what is meant anyway and what a form left empty", async () => {
    const { html } = await readAt("/ver/peliculas?orden=votos&pais=&pagina=1&genero=comedia&fbclid=x");
    expect(html).toContain('<link rel="canonical" href="ver/peliculas?genero=comedia">');
    expect(html).toContain('href="peliculas?genero=comedia"');
  });

  test.each([
    ["genero=narnia", 422, "narnia"],
    ["desde=2000&hasta=1990", 422, "«hasta»"],
    ["pagina=99", 422, "«pagina»"],
    ["orden=suerte", 422, "«orden»"],
    ["votos_min=-1", 422, "«votos_min»"],
    ["genero=a&genero=b", 422, "repetido"],
    ["genero=%ff", 400, "codificada"],
  ])("is refused kindly: %s", async (query, status, message) => {
    const page = await readAt(`/ver/peliculas?${query}`);
    expect([page.status, page.answer]).toEqual([status, expect.stringContaining(message)]);
  });

  test("of nothing says so", async () => {
    expect((await readAt("/ver/peliculas?votos_min=999999")).answer).toContain("Ninguna película cumple");
  });

  test("goes on page by page, and draws the years with a table of links", async () => {
    const own = appOver(
      Array.from({ length: 50 }, (_, i) => ({
        id: i + 1,
        title: `F${i}`,
        released: `${1960 + i}-02-03`,
        votes: i,
      })),
    );
    const page = await readAt("/ver/peliculas?pagina=2", own);
    expect(page.links).toEqual(expect.arrayContaining(["/ver/peliculas", "/ver/peliculas?pagina=3"]));
    expect(page.html).toContain("Películas por decenio, de 1960 a 2009; los números están en la tabla.");
    const decade = await readAt("/ver/peliculas?desde=1970&hasta=1979", own);
    expect(page.links).toContain("/ver/peliculas?desde=1970&hasta=1979");
    expect(decade.answer).toContain("10 películas");
    expect(decade.links).toContain("/ver/peliculas?desde=1975&hasta=1975");
  });
});

describe("the field that finds", () => {
  test.each([
    ["toy story", "./ver/pelicula/862-toy-story"],
    ["tt0114709", "./ver/pelicula/862-toy-story"],
    ["TOM HANKS", "./ver/persona?nombre=Tom+Hanks"],
    ["Cinderella (1950)", "./ver/pelicula/11224-cinderella"],
  ])("goes there at once: %s", async (text, to) => {
    const { status, headers } = await app.request(`/?${new URLSearchParams({ buscar: text })}`);
    expect([status, headers.get("Location")]).toEqual([302, to]);
  });

  test("shows all that a text may mean if it names nothing", async () => {
    const page = await readAt("/?buscar=toy");
    expect(page.status).toBe(200);
    expect(page.links).toContain("/ver/pelicula/862-toy-story");
    expect((await readAt("/?buscar=hanks")).links).toContain("/ver/persona?nombre=Tom+Hanks");
    const none = await readAt("/?buscar=qqqqqqqq");
    expect([none.status, none.answer]).toEqual([404, expect.stringContaining("Revisa cómo está escrito")]);
    expect((await readAt("/?buscar=+")).heading).toContain("películas y");
  });

  test("shows both if a film and a person bear the name", async () => {
    const own = appOver([{ id: 1, title: "Madonna", released: "2001-02-03", cast: ["Madonna"] }]);
    const page = await readAt("/?buscar=madonna", own);
    expect(page.links).toEqual(
      expect.arrayContaining(["/ver/pelicula/1-madonna", "/ver/persona?nombre=Madonna"]),
    );
  });
});

describe("where nothing is", () => {
  const browser = { headers: { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" } };

  test("a browser gets a page, and a program JSON", async () => {
    const page = await app.request("/nada/x", browser);
    expect([page.status, page.headers.get("Content-Type")]).toEqual([404, "text/html; charset=UTF-8"]);
    expect(await page.text()).toContain("No existe la ruta «/nada/x».");
    for (const headers of [{}, { Accept: "*/*" }, { Accept: "application/json" }]) {
      const json = await app.request("/nada/x", { headers });
      expect([json.status, json.headers.get("Content-Type")]).toEqual([
        404,
        "application/json; charset=UTF-8",
      ]);
      expect(json.headers.get("Vary")).toContain("Accept,");
    }
  });

  test.each(["/nada/x", "//x.example", "/javascript:alert(1)/"])(
    "its links lead back here: %s",
    async (path) => {
      const html = await (await app.request(`http://localhost${path}`, browser)).text();
      expect(html).toMatch(/<a class="skip" href="\.\//);
      expect(html).not.toMatch(/href="(javascript:|\/)/);
    },
  );

  test("a page that fails says so as a page, with the id of the request", async () => {
    const broken = createApp({ build: { id: "x", films: 1, people: 1 } } as Parameters<typeof createApp>[0], {
      report: () => {},
    });
    const response = await broken.request("/ver/persona?nombre=x");
    expect([response.status, await response.text()]).toEqual([500, expect.stringContaining("Algo falló")]);
  });
});

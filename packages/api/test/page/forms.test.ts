import { describe, expect, test } from "vitest";
import { PAGE_QUESTIONS } from "../../src/questions/index.js";
import { app } from "../support.js";
import { read, readAt } from "./support.js";

test("the first page has a field that finds, the questions as forms, what is served, and the way to the documentation", async () => {
  const page = await readAt("/");
  expect(page.status).toBe(200);
  expect(page.html.match(/<form [^>]*action="\.\/" method="get">/g)).toHaveLength(PAGE_QUESTIONS.length + 1);
  expect(page.heading).toBe("16 películas y 10 personas");
  expect(page.html.indexOf('name="buscar"')).toBeLessThan(page.html.indexOf('name="pregunta"'));
  expect(page.html).toContain("Build <code>world</code>");
  expect(page.links).toEqual(expect.arrayContaining(["/docs", "/openapi.json"]));
});

test.each(PAGE_QUESTIONS.map(({ page }) => [page.key, page.heading]))(
  "%s, not filled in, is its form alone and the way to the others",
  async (key, heading) => {
    const page = await read({ pregunta: key });
    expect([page.status, page.heading]).toEqual([200, heading]);
    expect(page.html.match(/<form action/g)).toHaveLength(1);
    expect(page.links.filter((link) => /^\/\?pregunta=\w+$/.test(link))).toHaveLength(
      PAGE_QUESTIONS.length - 1,
    );
  },
);

describe("a form filled in wrong is 422, says what is wrong beside the field, and keeps what was written", () => {
  test.each([
    [{ pregunta: "votos", titulo: "" }, "Falta el título", "votos-titulo"],
    [{ pregunta: "votos", titulo: "  " }, "Falta el título", "votos-titulo"],
    [{ pregunta: "actor", actor: "" }, "Falta el nombre", "actor-actor"],
    [
      { pregunta: "votos", titulo: "x", anio: "95" },
      "Año de estreno: se esperaba un número entero de 1800 a 2199 y llegó «95».",
      "votos-anio",
    ],
    [
      { pregunta: "votos", titulo: "x", id: "cero" },
      "Id de la película: se esperaba un número entero de 1 a 2147483647 o un id de IMDb (tt0114709) y llegó «cero»",
      "votos-id",
    ],
    [{ pregunta: "recomendacion", titulo: "x", k: "51" }, "1 a 50 y llegó «51»", "recomendacion-k"],
    [
      { pregunta: "recomendacion", titulo: "x", modelo: "svd" },
      "mezcla, tfidf o knn",
      "recomendacion-modelo",
    ],
    [{ pregunta: "mes", mes: "brumario" }, "«brumario»; los valores válidos son: enero", "mes-mes"],
    [{ pregunta: "mes", mes: "" }, "los valores válidos son: enero", "mes-mes"],
    [{ pregunta: "dia", dia: "monday" }, "los valores válidos son: lunes", "dia-dia"],
  ])("%j", async (fields: Record<string, string>, message, field) => {
    const page = await read(fields);
    expect([page.status, page.answer]).toEqual([422, expect.stringContaining(message)]);
    expect(page.html).toMatch(
      new RegExp(`id="${field}"[^>]* aria-invalid="true" aria-describedby="${field}-fault"`),
    );
    expect(page.html).toContain(`id="${field}-fault"`);
    for (const value of Object.values(fields).slice(1))
      if (/^\w+$/.test(value) && !/-(mes|dia|modelo)$/.test(field))
        expect(page.html).toContain(`value="${value}"`);
  });

  test("all that is wrong at once", async () => {
    const page = await read({ pregunta: "recomendacion", titulo: "", anio: "95", k: "0" });
    expect(page.html.match(/aria-invalid="true"/g)).toHaveLength(3);
    expect(page.html).toContain("<details open>");
  });
});

test("what a form left empty was not asked", async () => {
  const page = await read({
    pregunta: "recomendacion",
    titulo: "Toy Story",
    modelo: "",
    k: "",
    anio: "",
    id: "",
  });
  expect([page.status, page.heading]).toEqual([200, "Toy Story 1995"]);
  expect(page.links).toContain("/recomendacion/Toy%20Story");
});

test.each([
  ["pregunta=nada", 422, "recomendacion, recomendaciones, popularidad, votos"],
  ["pregunta=nada", 422, "y llegó «nada»"],
  ["pregunta=votos&titulo=x&titulo=y", 422, "está repetido"],
  ["pregunta=votos&pregunta=mes&titulo=x", 422, "está repetido"],
  ["pregunta=votos&titulo=%ff", 400, "no está bien codificada"],
  ["pregunta=votos&titulo=100%", 400, "no está bien codificada"],
])("%s is no address of the page: %d, kindly", async (query, status, message) => {
  const page = await read(query);
  expect([page.status, page.answer]).toEqual([status, expect.stringContaining(message)]);
  expect(page.links.filter((link) => /^\/\?pregunta=\w+$/.test(link))).toHaveLength(PAGE_QUESTIONS.length);
});

test.each(["fbclid=IwAR0_x", "utm_source=a&utm_medium=b&gclid=c", "__proto__=1", "x=%ff", "titulo=Jumanji"])(
  "what a site or a reader appended to a link does not keep the page from being shown: %s",
  async (extra) => {
    expect((await read(extra)).html).toContain("una de estas catorce preguntas");
    const shared = await read(`pregunta=mes&mes=enero&${extra}`);
    expect([shared.status, shared.heading]).toEqual([200, "Enero"]);
    expect(shared.html).not.toContain("fbclid");
  },
);

test("every page names itself in the window", async () => {
  const title = async (query: string) => /<title>(.*?)<\/title>/.exec((await read(query)).html)?.[1];
  expect(await title("")).toBe("Catálogo de películas");
  expect(await title("pregunta=votos&titulo=cars")).toBe("Cars (2006): votos · Catálogo de películas");
  expect(await title("pregunta=mes&mes=febrero")).toBe("Febrero: 1 película · Catálogo de películas");
});

describe("over HTTP", () => {
  test("the page is HTML in Spanish that allows nothing from elsewhere", async () => {
    const { headers } = await app.request("/");
    expect(headers.get("Content-Type")).toBe("text/html; charset=UTF-8");
    expect(headers.get("Content-Language")).toBe("es");
    expect(headers.get("Content-Security-Policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'",
    );
  });

  test("every address in it is relative, and it has no script or style in it", async () => {
    const { html } = await read("pregunta=director&director=John+Lasseter");
    expect(html).not.toMatch(/(?:src|href|action)="(?:\/|\w+:)/);
    expect(html).not.toMatch(/<style|<script(?! type="module" src="pagina\/)|\sstyle=|\son\w+=/);
  });

  test("HEAD has the length of the body it does not get", async () => {
    for (const path of ["/", "/?pregunta=votos&titulo=nada", "/?pregunta=nada"]) {
      const [get, head] = [await app.request(path), await app.request(path, { method: "HEAD" })];
      expect(head.status).toBe(get.status);
      expect(head.headers.get("Content-Length")).toBe(String((await get.arrayBuffer()).byteLength));
      expect(await head.text()).toBe("");
    }
  });

  test("the files it loads are there, may be kept for ever, and have the types browsers ask for", async () => {
    const { html } = await readAt("/");
    const paths = [...html.matchAll(/(?:src|href)="(pagina\/[^"]+)"/g)].map(([, path]) => `/${path}`);
    expect(paths).toHaveLength(3);
    const scripts = ["combobox.js", "suggestions.js", "announce.js"].map((name) =>
      (paths[2] ?? "").replace("page.js", name),
    );
    for (const path of [...paths, ...scripts]) {
      const response = await app.request(path);
      expect(response.status).toBe(200);
      expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
      expect(response.headers.get("Content-Type")).toMatch(
        /^(text\/(css|javascript); charset=UTF-8|image\/svg\+xml)$/,
      );
      expect((await response.text()).length).toBeGreaterThan(100);
    }
  });

  test("of another build of the page they are not: 404 in JSON", async () => {
    const response = await app.request("/pagina/000000000000/page.css");
    expect([response.status, await response.json()]).toEqual([
      404,
      expect.objectContaining({ mensaje: expect.any(String) }),
    ]);
  });
});

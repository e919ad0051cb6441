import { describe, expect, test } from "vitest";
import { appOver, read } from "./support.js";

describe("films", () => {
  test("popularity", async () => {
    const page = await read({ pregunta: "popularidad", titulo: "toy story" });
    expect([page.status, page.heading]).toEqual([200, "Toy Story 1995"]);
    expect(page.answer).toContain("21,95 de índice de popularidad");
    expect((await read({ pregunta: "popularidad", titulo: "1984" })).answer).toContain("No se sabe");
  });

  test("votes, in Spanish figures", async () => {
    const { answer } = await read({ pregunta: "votos", titulo: "toy story" });
    expect(answer).toContain("7,7 de 10, promedio de 5.415 votos");
  });

  test.each(["100%", "Twins", "Face/Off"])(
    "under 2000 votes there is a message and no number: %s",
    async (titulo) => {
      const { status, answer } = await read({ pregunta: "votos", titulo });
      expect(status).toBe(200);
      expect(answer).toMatch(/Tiene [\d.]+ votos: no supera los 2\.000 mínimos\./);
      expect(answer).not.toContain("de 10");
    },
  );

  test("the others of the title are links by id, and each leads to its own", async () => {
    const page = await read({ pregunta: "votos", titulo: "Cinderella" });
    expect([page.heading, page.answer]).toEqual([
      "Cinderella 2015",
      expect.stringContaining("otras 2 películas"),
    ]);
    for (const [id, heading] of [
      ["11224", "Cinderella 1950"],
      ["114108", "Cinderella 1914"],
    ] as const) {
      const address = page.links.find((link) => new URLSearchParams(link.slice(2)).get("id") === id);
      expect((await read(address?.slice(2) ?? "")).heading).toBe(heading);
    }
    expect((await read({ pregunta: "votos", titulo: "Twins" })).answer).toContain(
      "Hay otra película con este título",
    );
    expect((await read({ pregunta: "votos", titulo: "Cars" })).answer).not.toContain("con este título");
  });

  test("a year narrows and an id decides", async () => {
    expect((await read({ pregunta: "votos", titulo: "Cinderella", anio: "1950" })).heading).toBe(
      "Cinderella 1950",
    );
    expect((await read({ pregunta: "votos", titulo: "Cars", id: "862" })).heading).toBe("Toy Story 1995");
    expect((await read({ pregunta: "votos", id: "862" })).heading).toBe("Toy Story 1995");
  });

  test("what is not found is 404, with what resembles it as links", async () => {
    const page = await read({ pregunta: "votos", titulo: "toy stori" });
    expect([page.status, page.heading]).toEqual([404, "«toy stori»"]);
    expect(page.links).toContain("/?pregunta=votos&titulo=Toy+Story&id=862");
    const none = await read({ pregunta: "votos", titulo: "qqqqqqqq" });
    expect([none.status, none.answer]).toEqual([404, expect.stringContaining("Revisa cómo está escrito")]);
    const year = await read({ pregunta: "votos", titulo: "cars", anio: "1999" });
    expect([year.status, year.heading]).toEqual([404, "«cars», del año 1999"]);
    const id = await read({ pregunta: "votos", id: "5" });
    expect([id.status, id.heading]).toEqual([404, "la película con el id 5"]);
  });
});

describe("the form beside an answer", () => {
  const asked = async (fields: Record<string, string>) => {
    const { html } = await read(fields);
    return Object.fromEntries(
      ["titulo", "anio", "id"].map((name) => [
        name,
        new RegExp(` name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1],
      ]),
    );
  };

  test.each([
    [
      "the title alone where that leads to the film",
      { titulo: "cars", id: "862" },
      { titulo: "Toy Story", anio: "", id: "" },
    ],
    ["with the year where others bear it", { id: "11224" }, { titulo: "Cinderella", anio: "1950", id: "" }],
    [
      "as it was sent where no id was",
      { titulo: "cinderella", anio: "2015" },
      { titulo: "cinderella", anio: "2015", id: "" },
    ],
  ])("is filled in %s", async (_, sent, shown) => {
    expect(await asked({ pregunta: "votos", ...sent })).toEqual(shown);
  });

  test("keeps the id where neither title nor year tells the film apart", async () => {
    const twins = [1, 2].map((id) => ({ id, title: "Gemelas", released: "2001-02-03", votes: id }));
    const { html } = await read({ pregunta: "votos", id: "1" }, appOver(twins));
    expect(html).toMatch(/ name="id"[^>]* value="1"/);
  });
});

describe("people", () => {
  test("an actor's success", async () => {
    const page = await read({ pregunta: "actor", actor: "TOM HANKS" });
    expect([page.status, page.heading]).toEqual([200, "Tom Hanks"]);
    expect(page.answer).toContain("Películas2");
    expect(page.answer).toContain("Retorno total17,98");
    expect(page.answer).toContain("Retorno mediano8,99entre las 2 con retorno conocido");
  });

  test("without a known return there is a word for it", async () => {
    const { answer } = await read({ pregunta: "actor", actor: "José García" });
    expect(answer).toContain("Retorno mediano–de ninguna se sabe el retorno");
  });

  test("a director's films are a table, oldest first", async () => {
    const page = await read({ pregunta: "director", director: "john lasseter" });
    expect(page.heading).toBe("John Lasseter");
    expect(page.html.match(/<th scope="col"/g)).toHaveLength(5);
    expect(page.html.match(/<th scope="row"/g)).toHaveLength(3);
    expect(page.answer).toContain("3 películas de John Lasseter, por fecha de estreno");
    expect(page.answer).toMatch(
      /Toy Story 30 oct 1995 30\.000\.000 US\$ 373\.554\.033 US\$ 12,45 Toy Story 2/,
    );
    expect(page.html).toContain('<time datetime="1995-10-30">');
  });

  test("one film is one film, and what is not known is said so", async () => {
    const page = await read({ pregunta: "director", director: "John Woo" });
    expect(page.answer).toContain("1 película de John Woo");
    expect(page.answer).toContain("Película1Retorno total0,00 1 película");
    expect(page.answer).toContain("Face/Off 27 jun 1997 sin datos sin datos sin datos");
  });

  test("of almost the same name are listed", async () => {
    const page = await read({ pregunta: "actor", actor: "jose-garcía" });
    expect(page.heading).toBe("José García");
    expect(page.links).toContain("/?pregunta=actor&actor=Jose+Garcia");
  });

  test("lead to what they did in the other role", async () => {
    const page = await read({ pregunta: "actor", actor: "Jose Garcia" });
    expect(page.answer).toContain("Jose Garcia dirigió 1 película");
    expect(page.links).toContain("/?pregunta=director&director=Jose+Garcia");
  });

  test.each([
    ["somebody of the role", { pregunta: "actor", actor: "tom hank" }, "/?pregunta=actor&actor=Tom+Hanks"],
    [
      "the same name in the other role",
      { pregunta: "director", director: "tom hanks" },
      "/?pregunta=actor&actor=Tom+Hanks",
    ],
    [
      "somebody of the other role",
      { pregunta: "actor", actor: "john laseter" },
      "/?pregunta=director&director=John+Lasseter",
    ],
  ])("not found are 404, with %s", async (_, fields, link) => {
    const page = await read(fields);
    expect(page.status).toBe(404);
    expect(page.links).toContain(link);
  });

  test("not found and resembling nobody", async () => {
    const page = await read({ pregunta: "actor", actor: "qqqqqqqq" });
    expect([page.status, page.answer]).toEqual([404, expect.stringContaining("Revisa cómo está escrito")]);
  });
});

describe("the calendar", () => {
  test.each([
    [
      { pregunta: "mes", mes: "OCTUBRE" },
      "Octubre",
      "3 películas se estrenaron en octubre, el 19 % del catálogo",
    ],
    [{ pregunta: "mes", mes: "setiembre" }, "Septiembre", "0 películas se estrenaron en septiembre"],
    [{ pregunta: "dia", dia: "miercoles" }, "Miércoles", "3 películas se estrenaron en miércoles"],
    [{ pregunta: "mes", mes: "agosto" }, "Agosto", "0 películas"],
    [{ pregunta: "mes", mes: "enero" }, "Enero", "3 películas"],
    [{ pregunta: "mes", mes: "febrero" }, "Febrero", "1 película se estrenó en febrero"],
  ])("%j", async (fields, heading, answer) => {
    const page = await read(fields);
    expect([page.status, page.heading, page.answer]).toEqual([200, heading, expect.stringContaining(answer)]);
  });

  test("the month asked for is the one selected, however it was written", async () => {
    expect((await read({ pregunta: "mes", mes: "SETIEMBRE" })).html).toContain(
      '<option value="septiembre" selected>',
    );
  });

  test("the other months and days are a click away", async () => {
    expect((await read({ pregunta: "mes", mes: "enero" })).links).toContain("/?pregunta=mes&mes=diciembre");
    const days = await read({ pregunta: "dia", dia: "lunes" });
    expect(days.links).toContain("/?pregunta=dia&dia=s%C3%A1bado");
  });
});

import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ask } from "./support.js";

const List = z.object({ cantidad: z.int(), peliculas: z.array(z.object({ id: z.int() })) });
const idsOf = (body: unknown) => List.parse(body).peliculas.map(({ id }) => id);

describe("lists of films", () => {
  test.each([
    ["/peliculas?limite=3", 16, [862, 920, 863]],
    ["/peliculas?genero=comedia&orden=fecha", 6, [920, 194, 863, 862, 40, 39]],
    ["/peliculas?genero=Comedy&desde=1988&hasta=1999", 3, [862, 863, 40]],
    ["/peliculas?genero=acci%C3%B3n,romance", 3, [194, 150689, 754]],
    ["/peliculas?pais=alemania&idioma=fr", 1, [194]],
    ["/peliculas?pais=FR,%20SOVIET+union", 2, [194, 755]],
    ["/peliculas?productora=pixar%20animation%20studios&orden=titulo", 3, [920, 862, 863]],
    ["/peliculas?votos_min=2400&orden=promedio&limite=3", 5, [194, 862, 863]],
    ["/peliculas?orden=retorno&limite=2", 16, [862, 863]],
    ["/peliculas?orden=popularidad&limite=2&pagina=2", 16, [920, 863]],
    ["/peliculas?desde=1914&hasta=1914", 1, [114108]],
  ])("%s", async (path, count, ids) => {
    const { status, body } = await ask(path);
    expect([status, body.cantidad]).toEqual([200, count]);
    expect(idsOf(body)).toEqual(ids);
  });

  test("say how many there are, what was understood, and where the next page is", async () => {
    const path = "/peliculas?genero=comedy&idioma=EN&votos_min=100&limite=2&pagina=2";
    const { body } = await ask(path);
    expect(body).toMatchObject({
      cantidad: 5,
      pagina: 2,
      paginas: 3,
      filtros: { genero: ["Comedia"], idioma: ["inglés"], votos_min: 100 },
      enlaces: {
        anterior: "?genero=comedy&idioma=EN&votos_min=100&limite=2&pagina=1",
        siguiente: "?genero=comedy&idioma=EN&votos_min=100&limite=2&pagina=3",
      },
    });
    expect((await ask("/peliculas?genero=comedy&limite=50")).body).toMatchObject({
      paginas: 1,
      enlaces: { anterior: null, siguiente: null },
    });
  });

  test("page by page, by their links, have every film once", async () => {
    const seen: number[] = [];
    const Page = z.object({ enlaces: z.object({ siguiente: z.string().nullable() }) });
    for (let link: string | null = "?orden=titulo&limite=3"; link !== null; ) {
      const { body } = await ask(`/peliculas${link}`);
      seen.push(...idsOf(body));
      link = Page.parse(body).enlaces.siguiente;
    }
    expect(seen).toHaveLength(16);
    expect(new Set(seen).size).toBe(16);
  });

  test("without any film say so", async () => {
    expect(await ask("/peliculas?genero=drama&desde=2000")).toEqual({
      status: 200,
      body: {
        cantidad: 0,
        pagina: 1,
        paginas: 0,
        filtros: { genero: ["Drama"], desde: 2000 },
        peliculas: [],
        enlaces: { anterior: null, siguiente: null },
        mensaje: "Ninguna película cumple todo lo que se pide.",
      },
    });
  });

  const NAMES = "separados por comas y llegó";
  test.each([
    ["genero=", `se esperaba un género o varios, hasta 20, ${NAMES} «».`],
    ["genero=,", `se esperaba un género o varios, hasta 20, ${NAMES} «,».`],
    ["genero=comedia,,drama", `${NAMES} «comedia,,drama».`],
    [`genero=${"comedia,".repeat(20)}drama`, NAMES],
    [
      "genero=comdia",
      "Parámetro «genero»: se esperaba un género del catálogo y llegó «comdia». ¿Quizás «Comedia»?",
    ],
    ["genero=drama,__proto__", "y llegó «__proto__»."],
    ["genero=%00", "y llegó «\0»."],
    [
      "pais=alemamia",
      "Parámetro «pais»: se esperaba un país del catálogo y llegó «alemamia». ¿Quizás «Alemania»?",
    ],
    ["idioma=klingon", "Parámetro «idioma»: se esperaba un idioma del catálogo y llegó «klingon»."],
    ["productora=pixar", "y llegó «pixar». ¿Quizás «Pixar Animation Studios»?"],
    ["productora=%20", "Parámetro «productora»: se esperaba una productora y llegó « »."],
    ["desde=95", "Parámetro «desde»: se esperaba un número entero de 1800 a 2199 y llegó «95»."],
    ["hasta=-1", "y llegó «-1»."],
    [
      "desde=2000&hasta=1999",
      "Parámetro «hasta»: se esperaba un año desde 2000, el de «desde», y llegó «1999».",
    ],
    ["votos_min=-5", "Parámetro «votos_min»: se esperaba un número entero de 0 a 2147483647 y llegó «-5»."],
    ["votos_min=1e3", "y llegó «1e3»."],
    ["orden=azar", "se esperaba votos, popularidad, promedio, retorno, fecha o titulo y llegó «azar»."],
    ["orden=", "y llegó «»."],
    ["limite=0", "Parámetro «limite»: se esperaba un número entero de 1 a 50 y llegó «0»."],
    ["limite=51", "y llegó «51»."],
    ["pagina=0", "se esperaba un número entero de 1 a 2147483647 y llegó «0»."],
    ["pagina=2", "Parámetro «pagina»: se esperaba un número entero de 1 a 1 y llegó «2»."],
    ["pagina=2147483647&limite=5", "se esperaba un número entero de 1 a 4 y llegó «2147483647»."],
    ["genero=drama&desde=2000&pagina=2", "se esperaba un número entero de 1 a 1 y llegó «2»."],
    ["genero=drama&genero=comedia", "El parámetro «genero» está repetido"],
    ["año=2000", "Parámetro desconocido «año»"],
    ["ids=", "se esperaba un número entero de 1 a 2147483647 o un id de IMDb (tt0114709) y llegó «»."],
    ["ids=862,", "y llegó «»."],
    ["ids=862,toy", "y llegó «toy»."],
    [
      `ids=${Array.from({ length: 51 }, (_, i) => i + 1)}`,
      "Parámetro «ids»: se esperaba como mucho 50 ids y llegó «51».",
    ],
    ["ids=862&orden=votos", "El parámetro «ids» no se combina con otros, y llegó también «orden»."],
  ])("%s is 422", async (query, mensaje) => {
    const reply = await ask(`/peliculas?${query}`);
    expect(reply).toMatchObject({ status: 422, body: { mensaje: expect.stringContaining(mensaje) } });
  });

  test("names that would do are listed", async () => {
    expect((await ask("/peliculas?pais=alemamia")).body.valores).toEqual(["Alemania"]);
  });
});

describe("films by their ids", () => {
  test("come in that order, each once, as each alone, and the ids of none are told", async () => {
    const { status, body } = await ask("/peliculas?ids=920,tt0114709,%20862,5,tt7654321");
    expect(status).toBe(200);
    expect(body).toEqual({
      cantidad: 2,
      peliculas: [(await ask("/pelicula/920")).body, (await ask("/pelicula/862")).body],
      no_encontradas: ["5", "tt7654321"],
    });
  });
});

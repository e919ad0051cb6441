import type { Catalog, FilmFacts, FilmList } from "@movies/catalog";
import { type Answer, ok, Refusal } from "../../answer.js";
import type { Values } from "../../params/parameter.js";
import { listedFilmBody } from "../film/film.js";
import { factsBody } from "../film-facts/body.js";
import type { Question } from "../question.js";
import type { Films, FilmsById } from "./description.js";
import { listed } from "./list.js";
import { parameters } from "./parameters.js";

type Query = Values<typeof parameters>;

export const films: Question<typeof parameters> = {
  operation: "peliculas",
  path: "/peliculas",
  parameters,
  answer: (catalog, { query }) =>
    query.ids === undefined ? aPage(catalog, query) : byId(catalog, query, query.ids),
  describe: () => import("./description.js"),
};

function byId(catalog: Catalog, query: Query, ids: readonly (number | string)[]): Answer<FilmsById> {
  const other = Object.keys(query).find((name) => name !== "ids");
  if (other !== undefined)
    throw new Refusal(422, `El parámetro «ids» no se combina con otros, y llegó también «${other}».`);
  const found = new Map<number, FilmFacts>(); // a film may be asked for by both of its ids
  const missing: string[] = [];
  for (const id of ids) {
    const film = catalog.film(id);
    if (film === undefined) missing.push(String(id));
    else found.set(film.id, film);
  }
  return ok<FilmsById>({
    cantidad: found.size,
    peliculas: [...found.values()].map(factsBody),
    ...(missing.length > 0 && { no_encontradas: missing }),
  });
}

function aPage(catalog: Catalog, query: Query): Answer<Films> {
  const { list, page, pages } = listed(catalog, query);
  return ok<Films>({
    cantidad: list.count,
    pagina: page,
    paginas: pages,
    filtros: filtersBody(list, query),
    peliculas: list.films.map(listedFilmBody),
    enlaces: {
      anterior: page > 1 ? pageLink(query, page - 1) : null,
      siguiente: page < pages ? pageLink(query, page + 1) : null,
    },
    ...(list.count === 0 && { mensaje: "Ninguna película cumple todo lo que se pide." }),
  });
}

/** The filters as they were understood: the names of the groups, however they were asked for. */
function filtersBody({ groups }: FilmList, { desde, hasta, votos_min }: Query): Films["filtros"] {
  const named = {
    genero: groups.genre,
    pais: groups.country,
    idioma: groups.language,
    productora: groups.company,
  };
  const given = Object.entries(named).filter(([, found]) => found !== undefined);
  return {
    ...Object.fromEntries(given.map(([name, found = []]) => [name, found.map((group) => group.name)])),
    ...(desde !== undefined && { desde }),
    ...(hasta !== undefined && { hasta }),
    ...(votos_min !== undefined && { votos_min }),
  };
}

/** The same list at another page, relative to this address, because a proxy may serve it below a prefix. */
function pageLink(query: Query, page: number): string {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (name !== "pagina") address.set(name, String(value));
  address.set("pagina", String(page));
  return `?${address}`;
}

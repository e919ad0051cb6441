import type { Catalog, FilmFacts, FilmList } from "@movies/catalog";
import { type Answer, ok, Refusal } from "../../answer.js";
import { filmFilter, unknownGroup } from "../../params/filter.js";
import { type Values, wrongParameter } from "../../params/parameter.js";
import { settings } from "../../settings.js";
import { wholeNumberRange } from "../../spanish/messages.js";
import { listedFilmBody } from "../film/film.js";
import { factsBody } from "../film-facts/body.js";
import type { Question } from "../question.js";
import type { Films, FilmsById } from "./description.js";
import { ORDERS, parameters } from "./parameters.js";

type Query = Values<typeof parameters>;

export const films: Question<typeof parameters> = {
  operation: "peliculas",
  path: "/peliculas",
  parameters,
  answer: (catalog, { query }) =>
    query.ids === undefined ? listed(catalog, query) : byId(catalog, query, query.ids),
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

function listed(catalog: Catalog, query: Query): Answer<Films> {
  const { orden = "votos", limite: limit = settings.defaultPage, pagina = 1, productora } = query;
  const filter = filmFilter(query);
  const groups = { ...filter.groups, ...(productora !== undefined && { company: [productora] }) };
  const list = catalog.films(
    { ...filter, groups },
    { order: ORDERS[orden], first: (pagina - 1) * limit, limit },
  );
  if (!list.found) throw unknownGroup(list);
  const pages = Math.ceil(list.count / limit);
  if (pagina > Math.max(pages, 1))
    throw wrongParameter("pagina", wholeNumberRange(1, Math.max(pages, 1)), String(pagina));
  return ok<Films>({
    cantidad: list.count,
    pagina,
    paginas: pages,
    filtros: filtersBody(list, query),
    peliculas: list.films.map(listedFilmBody),
    enlaces: {
      anterior: pagina > 1 ? pageLink(query, pagina - 1) : null,
      siguiente: pagina < pages ? pageLink(query, pagina + 1) : null,
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

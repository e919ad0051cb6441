import type { Catalog, FilmFilter, FilmList } from "@movies/catalog";
import { filmFilter, unknownGroup } from "../../params/filter.js";
import { type Values, wrongParameter } from "../../params/parameter.js";
import { settings } from "../../settings.js";
import { wholeNumberRange } from "../../spanish/messages.js";
import { ORDERS, type parameters } from "./parameters.js";

export type ListQuery = Omit<Values<typeof parameters>, "ids">;

/** A page of a list, its number and how many there are. */
export interface Listed {
  readonly filter: FilmFilter;
  readonly list: FilmList;
  readonly page: number;
  readonly pages: number;
}

/** The films that a query asks for. Errors: Refusal. */
export function listed(catalog: Catalog, query: ListQuery): Listed {
  const { orden = "votos", limite: limit = settings.defaultPage, pagina: page = 1, productora } = query;
  const common = filmFilter(query);
  const groups = { ...common.groups, ...(productora !== undefined && { company: [productora] }) };
  const filter = { ...common, groups };
  const list = catalog.films(filter, { order: ORDERS[orden], first: (page - 1) * limit, limit });
  if (!list.found) throw unknownGroup(list);
  const pages = Math.ceil(list.count / limit);
  if (page > Math.max(pages, 1))
    throw wrongParameter("pagina", wholeNumberRange(1, Math.max(pages, 1)), String(page));
  return { filter, list, page, pages };
}

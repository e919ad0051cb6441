import type { Narrowing, Unfit, Unfulfilled } from "@movies/catalog";
import { Refusal } from "../../answer.js";
import { filmFilter, filterParameters, genreNames, unknownGroup } from "../../params/filter.js";
import { oneOf, share, type Values } from "../../params/parameter.js";
import { settings } from "../../settings.js";
import { number } from "../../spanish/numbers.js";
import { spanishList } from "../../spanish/text.js";
import { filmIds } from "../film/id.js";

const COLLECTION = { con: "with", sin: "without", una: "one" } as const;

/** The parameters that say which films may be recommended. */
export const narrowingParameters = {
  ...filterParameters,
  sin_genero: genreNames("Ninguna de estos géneros."),
  similitud_min: share({ description: "Con tanta similitud como mínimo, de 0 a 1." }),
  sin: filmIds(settings.mostLeftOut, {
    description: "Sin estas: números o ids de IMDb, separados por comas.",
    example: "863,10193",
  }),
  coleccion: oneOf(["con", "sin", "una"], {
    default: "con",
    description: "Las demás de su propia franquicia: `con` ellas, `sin` ellas, o `una` como mucho.",
  }),
  diversidad: share({
    default: 0,
    description:
      "De 0 a 1: cuánto cuenta que cada una se distinga de las anteriores de la lista (relevancia marginal máxima entre las 100 más cercanas).",
  }),
};

type Given = Values<typeof narrowingParameters>;

/** What the parameters narrow a list to; undefined if none is given. Errors: Refusal. */
export function narrowingOf(given: Given): Narrowing | undefined {
  if (!Object.keys(narrowingParameters).some((name) => given[name as keyof Given] !== undefined))
    return undefined;
  return {
    filter: filmFilter(given),
    withoutGenres: given.sin_genero,
    without: given.sin,
    leastSimilarity: given.similitud_min,
    collection: given.coleccion && COLLECTION[given.coleccion],
    diversity: given.diversidad,
  };
}

/** What was found, or missed. Errors: Refusal, with values that would do, if no film can be as the narrowing wants. */
export function fitting<Lookup extends object>(lookup: Lookup | Unfit, given: Given): Lookup {
  if (!("unfit" in lookup)) return lookup;
  const { unfit } = lookup;
  if ("condition" in unfit) throw unfulfilledRefusal(unfit, given);
  const isLeftOut = unfit.kind === "genre" && !given.genero?.includes(unfit.name);
  throw unknownGroup(unfit, isLeftOut ? "sin_genero" : undefined);
}

const PARAMETERS = {
  genre: "genero",
  country: "pais",
  language: "idioma",
  withoutGenres: "sin_genero",
  votes: "votos_min",
  similarity: "similitud_min",
} as const;

function unfulfilledRefusal({ condition, values, films }: Unfulfilled, { desde, hasta }: Given): Refusal {
  const valores = values.map((value) => String(value));
  const isTooLate = hasta === undefined || (desde !== undefined && Number(values[0]) < desde);
  const parameter = condition === "years" ? (isTooLate ? "desde" : "hasta") : PARAMETERS[condition];
  const which =
    films === 1
      ? "la única película que quedaba no lo cumple"
      : `ninguna de las ${number(films)} películas que quedaban lo cumple`;
  const would = valores.length === 0 ? "" : `; valdría ${spanishList(valores, "o")}`;
  return new Refusal(422, `Parámetro «${parameter}»: ${which}${would}.`, { valores });
}

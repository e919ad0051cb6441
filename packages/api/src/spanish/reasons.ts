import { genreInSpanish } from "@movies/artifacts";
import type { FilmId, Reason, Recommendations, Shortfall } from "@movies/catalog";
import { counted, number } from "./numbers.js";

/** Why a film is recommended: how the two films are related, and the names that they share. */
export interface ReasonWords {
  readonly what: string;
  /** weightiest first; none if `what` says everything */
  readonly names: readonly string[];
}

/** Why a film is recommended, in a few words. */
export function reasonInSpanish(reason: Reason): string {
  const { what, names } = reasonWords(reason);
  const words = names.length === 0 ? what : `${what}: ${names.join(", ")}`;
  return "share" in reason ? `${words} (${percent(reason.share)})` : words;
}

/** The words of a reason, for callers that format them differently. */
export function reasonWords(reason: Reason): ReasonWords {
  switch (reason.kind) {
    case "terms":
      return inCommon(
        "término",
        reason.terms.map(({ term }) => term),
      );
    case "genres":
      return inCommon("género", reason.genres);
    case "years":
    case "year":
      return { what: yearsApart(reason.apart), names: [] };
    case "text":
      return inCommon("término", reason.names);
    case "title":
      return { what: "en el título", names: reason.names };
    case "cast":
      return { what: "reparto en común", names: reason.names };
    case "director":
      return { what: "misma dirección", names: reason.names };
    case "company":
      return inCommon("productora", reason.names);
    case "mood":
      return { what: "ánimo parecido", names: reason.names.map(genreInLower) };
    case "language":
      return { what: "mismo idioma original", names: [languageInSpanish(reason.language)] };
    case "votes":
      return { what: "tan conocida o más", names: [counted(reason.count, "voto", "votos")] };
    case "rating":
      return { what: "nota parecida", names: [number(reason.average)] };
  }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const languages = new Intl.DisplayNames("es", { type: "language" });

/** The name of a language by its ISO 639-1 code, or the code itself if it is not valid. */
function languageInSpanish(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code; // the data contains invalid codes
  }
}

/** A notice about ids that were to be left out and that no film has. */
export function notInCatalogue(unknown: readonly FilmId[]): string | undefined {
  if (unknown.length === 0) return undefined;
  const more = unknown.length > MOST_NAMED ? "…" : "";
  return `No están en el catálogo, de las que se dejan fuera: ${unknown.slice(0, MOST_NAMED).join(", ")}${more}.`;
}

const MOST_NAMED = 5;

/** A notice about the answer as a whole, or undefined. */
export function basisInSpanish({
  withoutOverview,
  standInMoods,
  unknown = [],
}: Pick<Recommendations, "withoutOverview" | "standInMoods" | "unknown">): string | undefined {
  const moods = standInMoods.map(genreInLower).join(" y ");
  const said = [
    ...(withoutOverview
      ? ["La película no tiene sinopsis: se compara por lo demás que se sabe de ella."]
      : []),
    ...(moods
      ? [`La película no tiene géneros: por lo demás que se sabe de ella se la toma por ${moods}.`]
      : []),
    ...[notInCatalogue(unknown)].filter((words) => words !== undefined),
  ];
  return said.length === 0 ? undefined : said.join(" ");
}

/** A genre within a sentence. */
const genreInLower = (genre: string): string => genreInSpanish(genre).toLowerCase();

/** Why there are fewer recommendations than requested, or undefined if there are not. */
export function shortfallInSpanish({
  shortfall,
  items,
  passing = 0,
}: {
  readonly shortfall: Shortfall | null;
  readonly items: readonly unknown[];
  readonly passing?: number;
}): string | undefined {
  const only = items.length === 1 ? "Solo otra película" : `Solo otras ${items.length} películas`;
  switch (shortfall) {
    case null:
      return undefined;
    case "no-text":
      return "La película no tiene texto (géneros, título ni sinopsis) con el que compararla con otras.";
    case "few-in-common":
      if (items.length === 0) return "Ninguna otra película tiene términos en común con esta.";
      return `${only} ${items.length === 1 ? "tiene" : "tienen"} términos en común con esta.`;
    case "nothing-in-common":
      if (items.length === 0) return "Ninguna otra película tiene nada en común con esta.";
      return `${only} ${items.length === 1 ? "tiene" : "tienen"} algo en común con esta.`;
    case "small-catalogue":
      return items.length === 0 ? "No hay otras películas en el catálogo." : `${only} en el catálogo.`;
    case "narrowed":
      if (passing === 0) return "Ninguna otra película podía salir.";
      if (items.length === passing) return `${only} ${passing === 1 ? "podía" : "podían"} salir.`;
      return `${couldBe(passing)} ${fewOf(items.length, "tiene", "tienen")} algo en común con lo pedido.`;
    case "too-far":
      return `${couldBe(passing)} ${fewOf(items.length, "llega", "llegan")} a esa similitud.`;
  }
}

const couldBe = (passing: number): string => `De las ${number(passing)} películas que podían salir,`;

function fewOf(count: number, one: string, several: string): string {
  if (count === 0) return `ninguna ${one}`;
  return count === 1 ? `solo una ${one}` : `solo ${count} ${several}`;
}

const inCommon = (what: string, names: readonly string[]): ReasonWords => ({
  what: `${names.length === 1 ? what : `${what}s`} en común`,
  names,
});

function yearsApart(years: number): string {
  if (years === 0) return "mismo año";
  return years === 1 ? "un año de diferencia" : `${years} años de diferencia`;
}

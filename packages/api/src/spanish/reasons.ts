import type { Reason, Recommendations } from "@movies/catalog";

/** Why a film is recommended, in a few words. */
export function reasonInSpanish(reason: Reason): string {
  switch (reason.kind) {
    case "terms":
      return inCommon(
        "término",
        reason.terms.map(({ term }) => term),
      );
    case "genres":
      return inCommon("género", reason.genres);
    case "years":
      return yearsApart(reason.apart);
  }
}

/** Why there are fewer recommendations than asked for, or undefined where there are not. */
export function shortfallInSpanish({ shortfall, items }: Recommendations): string | undefined {
  const only = items.length === 1 ? "Solo otra película" : `Solo otras ${items.length} películas`;
  switch (shortfall) {
    case null:
      return undefined;
    case "no-text":
      return "La película no tiene texto (géneros, título ni sinopsis) con el que compararla con otras.";
    case "few-in-common":
      if (items.length === 0) return "Ninguna otra película tiene términos en común con esta.";
      return `${only} ${items.length === 1 ? "tiene" : "tienen"} términos en común con esta.`;
    case "small-catalogue":
      return items.length === 0 ? "No hay otras películas en el catálogo." : `${only} en el catálogo.`;
  }
}

const inCommon = (what: string, words: readonly string[]): string =>
  `${words.length === 1 ? what : `${what}s`} en común: ${words.join(", ")}`;

function yearsApart(years: number): string {
  if (years === 0) return "mismo año";
  return years === 1 ? "un año de diferencia" : `${years} años de diferencia`;
}

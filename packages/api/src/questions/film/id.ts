import { type Parameter, wrongParameter } from "../../params/parameter.js";
import { settings } from "../../settings.js";
import { wholeNumberRange } from "../../spanish/messages.js";

/** Ids of films between commas, each once. */
export const filmIds = (
  most: number,
  { description, example }: { readonly description: string; readonly example: string },
): Parameter<readonly (number | string)[]> => ({
  read(name, text) {
    const all = [...new Set(text.split(",").map((id) => filmId.read(name, id.trim())))];
    if (all.length <= most) return all;
    throw wrongParameter(name, `como mucho ${most} ids`, String(all.length));
  },
  schema: { type: "string", minLength: 1 },
  description: `${description} Hasta ${most}.`,
  example,
});

/** An id of a film: TMDB's number, or IMDb's as it stands in its addresses. */
export const filmId: Parameter<number | string> = {
  read(name, text) {
    if (/^tt\d{7,9}$/.test(text)) return text;
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= 1 && value <= settings.largestId) return value;
    throw wrongParameter(
      name,
      `${wholeNumberRange(1, settings.largestId)} o un id de IMDb (tt0114709)`,
      text,
    );
  },
  schema: { type: "string", pattern: "^([1-9][0-9]{0,9}|tt[0-9]{7,9})$" },
  description:
    "Número de la película, como lo dan `otras_coincidencias`, `/recomendacion` y `/buscar`, o su id de IMDb (`tt0114709`). Decide: el título no se mira.",
};

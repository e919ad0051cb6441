import { type Parameter, wrongParameter } from "../../params/parameter.js";
import { settings } from "../../settings.js";
import { wholeNumberRange } from "../../spanish/messages.js";

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

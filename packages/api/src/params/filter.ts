import type { FilmFilter, GroupKind, UnknownGroup } from "@movies/catalog";
import { Refusal } from "../answer.js";
import { settings } from "../settings.js";
import { wrongParameterMessage } from "../spanish/messages.js";
import { quoted } from "../spanish/text.js";
import { type Parameter, type Values, wholeNumber, wrongParameter } from "./parameter.js";

const year = (description: string) => wholeNumber(settings.firstYear, settings.lastYear, { description });

/** Genres between commas. */
export const genreNames = (description: string) =>
  names("un género", "terror", `${description} En español o en inglés, separados por comas.`);

/** Some names between commas. */
function names(what: string, example: string, description: string): Parameter<readonly string[]> {
  return {
    read(name, text) {
      const all = text.split(",").map((each) => each.trim());
      if (all.every((each) => each !== "") && all.length <= settings.mostNames) return all;
      throw wrongParameter(name, `${what} o varios, hasta ${settings.mostNames}, separados por comas`, text);
    },
    schema: { type: "string", minLength: 1 },
    description,
    example,
  };
}

/** The parameters that say which films are wanted, by what they are. */
export const filterParameters = {
  genero: names("un género", "comedia", "En español o en inglés; de varios, separados por comas, basta uno."),
  pais: names(
    "un país",
    "Argentina",
    "Por su nombre en español o en inglés, o por su código ISO; de varios basta uno.",
  ),
  idioma: names(
    "un idioma",
    "es",
    "El original, por su nombre en español o en inglés, o por su código ISO; de varios basta uno.",
  ),
  desde: year("Estrenadas en ese año o después."),
  hasta: year("Estrenadas en ese año o antes."),
  votos_min: wholeNumber(0, settings.largestId, { description: "Con tantos votos como mínimo." }),
};

/** The filter that the parameters mean. Errors: Refusal if no year is between them. */
export function filmFilter({
  genero,
  pais,
  idioma,
  desde,
  hasta,
  votos_min,
}: Values<typeof filterParameters>): FilmFilter {
  if (desde !== undefined && hasta !== undefined && desde > hasta)
    throw wrongParameter("hasta", `un año desde ${desde}, el de «desde»,`, String(hasta));
  return {
    groups: {
      ...(genero && { genre: genero }),
      ...(pais && { country: pais }),
      ...(idioma && { language: idioma }),
    },
    from: desde,
    to: hasta,
    minimumVotes: votos_min,
  };
}

/** The parameter that names groups of a kind, and what one is. */
const NAMED: Readonly<Record<GroupKind, readonly [parameter: string, what: string]>> = {
  genre: ["genero", "un género del catálogo"],
  country: ["pais", "un país del catálogo"],
  language: ["idioma", "un idioma del catálogo"],
  company: ["productora", "una productora del catálogo"],
  collection: ["franquicia", "una franquicia del catálogo"],
};

/** The refusal of a name that no group has, with those it may mean; `asked` is the parameter that has it, if not its kind's own. */
export function unknownGroup({ kind, name, suggestions }: UnknownGroup, asked?: string): Refusal {
  const [own, what] = NAMED[kind];
  const parameter = asked ?? own;
  const alike = suggestions.map((group) => group.name);
  const meant = alike[0] === undefined ? "" : ` ¿Quizás ${quoted(alike[0])}?`;
  const mensaje = wrongParameterMessage(parameter, what, name) + meant;
  return new Refusal(422, mensaje, alike.length > 0 ? { valores: alike } : {});
}

import { quoted } from "./text.js";

// Messages for any request. The messages of one question are in its folder.

/** For a method that is neither GET nor HEAD. */
export const methodMessage = (method?: string): string =>
  `${method === undefined ? "Ese método" : `El método ${quoted(method)}`} no está permitido: este servicio solo responde a GET y HEAD.`;

export const noSuchRoute = (path: string): string => `No existe la ruta ${quoted(path)}.`;

export const OUR_FAULT = "Ocurrió un error interno; la petición no se pudo responder.";

export const NO_DATABASE =
  "El catálogo no está disponible en este momento; vuelve a intentarlo en unos segundos.";

/** The heading over a form that is filled in wrong. */
export const CHECK_INPUT = "Revisa lo que escribiste";

export const BAD_REQUEST =
  "La petición no es válida: se esperaban una dirección y una sola cabecera Host, bien formadas.";

export const PRECONDITION_FAILED = "La respuesta ya no es la que nombra «If-Match»; pídela sin esa cabecera.";

export const BAD_ENCODING =
  "La dirección no está bien codificada: tras cada «%» se esperan dos cifras hexadecimales de un texto en UTF-8; un «%» suelto se escribe «%25».";

export const NOT_ASCII =
  "La dirección no es válida: lo que no es ASCII se escribe codificado en UTF-8, por ejemplo «%C3%A9».";

export const NOT_A_PATH =
  "La dirección no es válida: se esperaba una ruta que empieza por «/», por ejemplo «/score_titulo/Toy%20Story».";

export const NOT_HTTP = "La petición no se entiende: no tiene el formato de HTTP.";

export const TOO_SLOW = "La petición tardó demasiado en llegar.";

export const tooLong = (bytes: number): string =>
  `La dirección y las cabeceras son demasiado largas: se admiten ${bytes / 1024} KB en total.`;

export const BAD_EXPECTATION = "Cabecera «Expect»: este servicio solo entiende 100-continue.";

// Messages about parameters.

export const wholeNumberRange = (least: number, most: number): string =>
  `un número entero de ${least} a ${most}`;

export const wrongParameterMessage = (name: string, expected: string, came: string): string =>
  `Parámetro «${name}»: se esperaba ${expected} y llegó ${quoted(came)}.`;

export const repeatedParameter = (name: string): string =>
  `El parámetro «${name}» está repetido: se espera una sola vez.`;

export const unknownParameterMessage = (name: string, accepted: string): string =>
  `Parámetro desconocido ${quoted(name)}: ${accepted === "" ? "esta ruta no acepta ninguno" : `esta ruta acepta ${accepted}`}.`;

/** A message about a parameter in the page's words, with its label. */
export const ofField = (message: string, name: string, label: string): string =>
  message.replace(`Parámetro «${name}»`, label);

import { notFound, ok, Refusal } from "../../answer.js";
import { noFilmWithId } from "../film/film.js";
import { filmId } from "../film/id.js";
import type { Question } from "../question.js";
import { factsBody } from "./body.js";
import type { Facts, NoFilmWithId } from "./description.js";

export const filmFacts: Question = {
  operation: "pelicula",
  path: "/pelicula/{id}",
  parameters: {},
  textNames: ["id"],
  answer(catalog, { prefix, text }) {
    if (text.trim() === "")
      throw new Refusal(422, `Falta el id: se espera al final de la ruta, por ejemplo ${prefix}862.`);
    const id = filmId.read("id", text);
    const film = catalog.film(id);
    if (film === undefined) return notFound<NoFilmWithId>({ id: text, mensaje: noFilmWithId(id) });
    return ok<Facts>(factsBody(film));
  },
  describe: () => import("./description.js"),
};

import type { FilmFacts, GroupName } from "@movies/catalog";
import { filmRefBody, listedFilmBody } from "../film/film.js";
import { codeBody } from "../group/group.js";
import type { Facts } from "./description.js";

/** Everything that is known of a film. */
export function factsBody(film: FilmFacts): Facts {
  const { id, ...listed } = listedFilmBody(film);
  return {
    id,
    id_imdb: film.imdb,
    ...listed,
    puesto_popularidad: film.popularityRank,
    puesto_votos: film.votesRank,
    duracion: film.minutes,
    estado: film.status === "" ? null : (STATUS.get(film.status) ?? film.status),
    generos: film.genres.map(({ name }) => name),
    paises: film.countries.map((country) => ({ pais: country.name, ...codeBody(country) })),
    idioma: film.language === null ? null : languageBody(film.language),
    idiomas_hablados: film.spokenLanguages.map(languageBody),
    productoras: [...film.companies],
    franquicia: film.collection && {
      franquicia: film.collection.name,
      peliculas: film.collection.films.map(filmRefBody),
    },
    directores: [...film.directors],
    reparto: [...film.cast],
    lema: film.tagline || null,
    sinopsis: film.overview || null,
  };
}

const languageBody = (language: GroupName) => ({ idioma: language.name, ...codeBody(language) });

/** Every status that TMDB knows. */
const STATUS: ReadonlyMap<string, string> = new Map([
  ["Rumored", "rumoreada"],
  ["Planned", "planeada"],
  ["In Production", "en producción"],
  ["Post Production", "en posproducción"],
  ["Released", "estrenada"],
  ["Canceled", "cancelada"],
]);

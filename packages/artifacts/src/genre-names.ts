// The raw files name genres in English; these are the names that the Spanish site of TMDB gives them. The service's page and the page of
// `movies eda` both show them.
const GENRES: ReadonlyMap<string, string> = new Map([
  ["Action", "Acción"],
  ["Adventure", "Aventura"],
  ["Animation", "Animación"],
  ["Comedy", "Comedia"],
  ["Crime", "Crimen"],
  ["Documentary", "Documental"],
  ["Drama", "Drama"],
  ["Family", "Familia"],
  ["Fantasy", "Fantasía"],
  ["Foreign", "Extranjera"],
  ["History", "Historia"],
  ["Horror", "Terror"],
  ["Music", "Música"],
  ["Mystery", "Misterio"],
  ["Romance", "Romance"],
  ["Science Fiction", "Ciencia ficción"],
  ["TV Movie", "Película de TV"],
  ["Thriller", "Suspense"],
  ["War", "Bélica"],
  ["Western", "Western"],
]);

/** A genre's name in Spanish; one that is not known stays as it is. */
export const genreInSpanish = (genre: string): string => GENRES.get(genre) ?? genre;

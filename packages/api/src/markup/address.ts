import type { FilmRef } from "@movies/catalog";

/** The questions about one film. */
export type FilmKey = "recomendacion" | "popularidad" | "votos" | "duracion" | "retorno";

// Every address in a page is relative to where the service is served, because a proxy may serve it below a prefix.

/** The address of the page that asks a question; a shared link gives the same answer as long as the build is served. */
export function pageAddress(key: string, fields: Iterable<readonly [string, string]> = []): string {
  const query = new URLSearchParams({ pregunta: key });
  for (const [name, value] of fields) query.set(name, value);
  return `?${query}`;
}

/** The address of a question about one film and no other of its title. */
export const filmAddress = (key: FilmKey, { id, title }: Pick<FilmRef, "id" | "title">): string =>
  pageAddress(key, [
    ["titulo", title],
    ["id", String(id)],
  ]);

export const personAddress = (role: "actor" | "director", name: string): string =>
  pageAddress(role, [[role, name]]);

/** The last part of the address of a film's own page: the id decides, the title is for the reader. */
export function filmSlug({ id, title }: Pick<FilmRef, "id" | "title">): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return [...[id, ...words].join("-")].slice(0, SLUG_LENGTH).join("");
}

/** characters: addresses are shared in messages */
const SLUG_LENGTH = 60;

export const filmPage = (film: Pick<FilmRef, "id" | "title">): string =>
  `ver/pelicula/${encodeURIComponent(filmSlug(film))}`;

/** In the query, because in a path browsers resolve a name of dots, and some proxies decode a slash. */
export const personPage = (name: string): string => `ver/persona?${new URLSearchParams({ nombre: name })}`;

export const franchisePage = (name: string): string =>
  `ver/franquicia?${new URLSearchParams({ nombre: name })}`;

/** The list of the films that have something in common. The parameters are those of `/peliculas`. */
export function listPage(filters: Readonly<Record<string, string | number>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) query.set(name, String(value));
  return `ver/peliculas${query.size === 0 ? "" : `?${query}`}`;
}

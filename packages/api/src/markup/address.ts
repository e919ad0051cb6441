import type { FilmRef } from "@movies/catalog";

/** The questions about one film. */
export type FilmKey = "recomendacion" | "popularidad" | "votos";

// Every address in the page is relative to it, because a proxy may serve it below a prefix.

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

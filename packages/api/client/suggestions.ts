// Results of /buscar as suggestions for a field.

/** suggestions per field: as many as can be read at a glance */
const SHOWN = 8;
/** people requested: not all of them have the wanted role */
const ASKED = 30;

export interface Suggestion {
  /** the text for the field */
  readonly text: string;
  /** what distinguishes it from others with the same name */
  readonly detail: string;
  /** of a film, for a field that asks for one */
  readonly id?: number;
  /** its own page, for a field that leads there */
  readonly page?: string;
}

/** Suggestions for the text typed so far. Errors: if `/buscar` does not answer, or the signal is aborted. */
export type Finder = (text: string, signal: AbortSignal) => Promise<readonly Suggestion[]>;

interface Film {
  readonly id: number;
  readonly titulo: string;
  readonly titulo_original?: string;
  readonly año_lanzamiento: number;
}

interface Person {
  readonly nombre: string;
  readonly peliculas_como_actor: number;
  readonly peliculas_como_director: number;
}

/** By the kind of field. */
export const FINDERS: Readonly<Record<string, Finder>> = {
  titulos: finder({ tipo: "titulo", limite: SHOWN }, ({ titulos }: { titulos: Film[] }) =>
    told(titulos).map(({ film: { id, titulo }, detail }) => ({ text: titulo, detail, id })),
  ),
  todo: finder({ limite: SHOWN }, ({ titulos, personas }: { titulos: Film[]; personas: Person[] }, text) => {
    const films = told(titulos).map(({ film: { id, titulo }, detail }) => ({
      text: titulo,
      detail,
      page: `ver/pelicula/${id}`,
    }));
    const people = personas.map(({ nombre, peliculas_como_actor, peliculas_como_director }) => ({
      text: nombre,
      detail: filmsOf(Math.max(peliculas_como_actor, peliculas_como_director)),
      page: `ver/persona?${new URLSearchParams({ nombre })}`,
    }));
    const shown = [films.slice(0, room(people.length)), people.slice(0, room(films.length))];
    return (begins(people[0], text) && !begins(films[0], text) ? shown.reverse() : shown).flat();
  }),
  actores: people("peliculas_como_actor"),
  directores: people("peliculas_como_director"),
};

/** Films with what tells them apart: the original title, because it may be what was typed, the year, and the id of twins. */
function told(films: readonly Film[]): { film: Film; detail: string }[] {
  const detailOf = ({ titulo_original: original, año_lanzamiento: year }: Film) =>
    original === undefined ? String(year) : `${original}, ${year}`;
  return films.map((film) => {
    const detail = detailOf(film);
    const twins = films.filter((other) => other.titulo === film.titulo && detailOf(other) === detail);
    return { film, detail: twins.length > 1 ? `${detail}, id ${film.id}` : detail };
  });
}

/** Half of the list, and more if there are fewer of the other kind. */
const room = (others: number): number => SHOWN - Math.min(SHOWN / 2, others);

const begins = (suggestion: Suggestion | undefined, text: string): boolean =>
  suggestion !== undefined && plain(suggestion.text).startsWith(plain(text));

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function finder<Found>(
  { tipo, limite }: { tipo?: "titulo" | "persona"; limite: number },
  suggested: (found: Found, text: string) => Suggestion[],
): Finder {
  return async (text, signal) => {
    const query = new URLSearchParams({ q: text, limite: String(limite), ...(tipo && { tipo }) });
    const response = await fetch(new URL(`buscar?${query}`, document.baseURI), { signal });
    if (!response.ok) throw new Error(`/buscar answered ${response.status}`);
    return suggested(await response.json(), text).slice(0, SHOWN);
  };
}

function people(role: "peliculas_como_actor" | "peliculas_como_director"): Finder {
  return finder({ tipo: "persona", limite: ASKED }, ({ personas }: { personas: Person[] }) =>
    personas
      .filter((person) => person[role] > 0)
      .map((person) => ({ text: person.nombre, detail: filmsOf(person[role]) })),
  );
}

const filmsOf = (count: number): string => `${count} ${count === 1 ? "película" : "películas"}`;

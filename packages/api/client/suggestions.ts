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
  /** of a film */
  readonly id?: number;
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
    titulos.map(({ id, titulo, titulo_original: original, año_lanzamiento: year }) => ({
      text: titulo,
      detail: original === undefined ? String(year) : `${original}, ${year}`, // it may be what was typed
      id,
    })),
  ),
  actores: people("peliculas_como_actor"),
  directores: people("peliculas_como_director"),
};

function finder<Found>(
  { tipo, limite }: { tipo: "titulo" | "persona"; limite: number },
  suggested: (found: Found) => Suggestion[],
): Finder {
  return async (text, signal) => {
    const query = new URLSearchParams({ q: text, tipo, limite: String(limite) });
    const response = await fetch(`buscar?${query}`, { signal });
    if (!response.ok) throw new Error(`/buscar answered ${response.status}`);
    return suggested(await response.json()).slice(0, SHOWN);
  };
}

function people(role: "peliculas_como_actor" | "peliculas_como_director"): Finder {
  return finder({ tipo: "persona", limite: ASKED }, ({ personas }: { personas: Person[] }) =>
    personas
      .filter((person) => person[role] > 0)
      .map((person) => ({ text: person.nombre, detail: films(person[role]) })),
  );
}

const films = (count: number): string => `${count} ${count === 1 ? "película" : "películas"}`;

import { visitCells } from "@movies/clean-files";

/** What distinguishes a film from others; the title is null if no clean file has it. */
export interface FilmName {
  readonly id: number;
  readonly title: string | null;
  readonly year: number | null;
}

/** The names of films, from the later of the two files if it has them. Errors: Problem. */
export async function filmNames(
  ids: ReadonlySet<number>,
  before: string,
  after: string,
): Promise<(id: number) => FilmName> {
  const names = new Map<number, FilmName>();
  for (const path of ids.size === 0 ? [] : [before, after])
    await visitCells(path, (cells, columns) => {
      const id = Number(cells[columns.indexOf("id")]);
      if (!ids.has(id)) return;
      const title = cells[columns.indexOf("title")] || null;
      const year = Number(cells[columns.indexOf("release_year")]) || null;
      names.set(id, { id, title, year });
    });
  return (id) => names.get(id) ?? { id, title: null, year: null };
}

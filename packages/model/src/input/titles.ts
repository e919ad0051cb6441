import { join } from "node:path";
import { CLEAN_TITLES, type FileFacts, nextCommand, OTHER_TITLES, Problem } from "@movies/artifacts";
import { readCleanTitles, readOtherTitles } from "@movies/clean-files";

/** What a film is called besides its title. */
export interface FilmNames {
  /** in its own language, empty if unknown */
  readonly original: string;
  /** the number of its IMDb id, 0 if unknown */
  readonly imdb: number;
  /** other names that the user brought */
  readonly others: readonly string[];
}

export interface Names {
  of(id: number): FilmNames;
  /** the files they were read from */
  readonly files: Readonly<Record<string, FileFacts>>;
}

/** Reads cleanTitles.csv and, if there is one, cleanOtherTitles.csv. Errors: Problem, see @movies/clean-files. */
export async function readNames(artifacts: string): Promise<Names> {
  const names = new Map<number, { original: string; imdb: number; others: string[] }>();
  const titles = await readCleanTitles(artifacts, (cells) => {
    const id = cells.id("id");
    if (names.has(id))
      throw new Problem(
        `${join(artifacts, CLEAN_TITLES)} has two rows with id ${id}; run: ${nextCommand("etl", artifacts)}`,
      );
    const imdb = Number(/^tt(\d{7,9})$/.exec(cells.text("imdb_id"))?.[1] ?? 0);
    names.set(id, { original: cells.text("original_title"), imdb, others: [] });
  });
  const others = await readOtherTitles(artifacts, (cells) =>
    names.get(cells.id("id"))?.others.push(cells.text("title")),
  );
  return {
    of: (id) => names.get(id) ?? NAMELESS,
    files: { [CLEAN_TITLES]: titles.facts, ...(others && { [OTHER_TITLES]: others.facts }) },
  };
}

const NAMELESS: FilmNames = { original: "", imdb: 0, others: [] };

import type { Opened } from "@movies/artifacts";

/** Words that the models know without what joins their parts: *andys*, *spiderman*. */
const JOINED = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)+/gu;

/** A term as the texts of a film write it, in lower case: `andy's` for *andys*. */
export type AsWritten = (row: number, term: string) => string;

/** Several terms of one film are asked for one after the other, so its words are kept. */
export function asWritten({ films, texts, allCome }: Pick<Opened, "films" | "texts" | "allCome">): AsWritten {
  let of = -1;
  let joined = new Map<string, string>();
  return (row, term) => {
    if (row !== of) {
      const said = [films.title(row), texts.tagline(row), texts.overview(row)].join(" ").toLowerCase();
      joined = new Map(Array.from(said.matchAll(JOINED), ([word]) => [word.replace(/['’-]/g, ""), word]));
      of = allCome?.() === false ? -1 : row;
    }
    return joined.get(term) ?? term;
  };
}

import { LARGEST_ID } from "@movies/artifacts/folder";

/** `" 862 "` → 862; null if the cell is not an integer from 1 to 2,147,483,647. */
export function parseId(cell: string): number | null {
  const text = cell.trim();
  if (!/^\d{1,20}$/.test(text)) return null;
  const id = Number(text);
  return id >= 1 && id <= LARGEST_ID ? id : null;
}

/** `tt0114709`; null if the cell is not an id of IMDb's titles. */
export function parseImdbId(cell: string): string | null {
  const text = cell.trim();
  return /^tt\d{7,9}$/.test(text) ? text : null;
}

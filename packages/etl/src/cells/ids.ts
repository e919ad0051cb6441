import { LARGEST_ID } from "@movies/artifacts/folder";
import { DECIMAL } from "./numbers.js";
import type { Writing } from "./writing.js";

/** `" 862 "` → 862; null if the cell is not an integer from 1 to 2,147,483,647. */
export function parseId(cell: string): number | null {
  const text = cell.trim();
  if (!/^\d{1,20}$/.test(text)) return null;
  const id = Number(text);
  return id >= 1 && id <= LARGEST_ID ? id : null;
}

/** pandas writes 862.0 once the column had a gap, a spreadsheet 8.62E+02. */
export const FLOAT_ID: Writing = {
  name: "862.0",
  usual(cell) {
    const text = cell.trim();
    const id = DECIMAL.test(text) ? Number(text) : Number.NaN;
    return Number.isInteger(id) ? String(id) : null;
  },
};

/** `tt0114709`; null if the cell is not an id of IMDb's titles. */
export function parseImdbId(cell: string): string | null {
  const text = cell.trim();
  return /^tt\d{7,9}$/.test(text) ? text : null;
}

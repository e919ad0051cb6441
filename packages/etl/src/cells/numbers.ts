import { MOST_VOTES } from "@movies/artifacts/folder";
import type { ColumnWriting } from "./writing.js";

/** A decimal number from 0 up, as the source writes it. */
export const DECIMAL = /^\+?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * `"81.0"` → 81; null if the cell is not a decimal number of 0 or more. No column of the data has a meaning below zero:
 * not money, minutes, votes or popularity. `1,000`, `$5`, `NaN`, `0x10` and anything too large for a number are null.
 */
export function parseAmount(cell: string): number | null {
  const text = cell.trim();
  if (!DECIMAL.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** `"5415"` or `"5415.0"` → 5415; null if the cell is not a whole number from 0 to 2,147,483,647. */
export function parseVotes(cell: string): number | null {
  const value = parseAmount(cell);
  return value !== null && Number.isInteger(value) && value <= MOST_VOTES ? value : null;
}

/** What a dollar of budget brought back; 0 if the budget is 0, or so small that the quotient is too large for a number. */
export function returnOf(revenue: number, budget: number): number {
  if (budget === 0) return 0;
  const quotient = revenue / budget;
  return Number.isFinite(quotient) ? quotient : 0;
}

const CURRENCY = "(?:US\\$|USD|EUR|GBP|[$€£¥])?";
const SPACES = " \u00a0\u202f";

/** What separates thousands, and the decimals: a number of one of these writings may be another number in the next. */
const SEPARATORS = [
  { name: "1,234.5", group: ",", decimal: "." },
  { name: "1.234,5", group: ".", decimal: "," },
  { name: "1 234,5", group: SPACES, decimal: "," },
  { name: "1 234.5", group: SPACES, decimal: "." },
  { name: "1'234.5", group: "'’", decimal: "." },
] as const;

/** Numbers as people write them, with a sign of a currency or without. */
export const NUMBER_WRITINGS: readonly ColumnWriting[] = SEPARATORS.map(({ name, group, decimal }) => {
  const number = new RegExp(
    `^\\+?${CURRENCY} ?(\\d{1,3}(?:[${group}]\\d{3})+|\\d+)(?:[${decimal}](\\d+))?([eE][+-]?\\d+)? ?${CURRENCY}$`,
  );
  return {
    name,
    usual(cell) {
      const [, whole, fraction, exponent = ""] = number.exec(cell.trim()) ?? [];
      if (whole === undefined) return null;
      return whole.replace(/\D/g, "") + (fraction === undefined ? "" : `.${fraction}`) + exponent;
    },
    shows: (cell) => !DECIMAL.test(cell.trim()),
  };
});

/**
 * Which of several writings that all cells can be read in is meant. 1,234 is one thousand or one and a bit: the comma is a
 * decimal one in a file whose fields are separated by something else, and separates thousands in an amount of money.
 */
export function chooseNumbers(
  possible: readonly ColumnWriting[],
  { separator, isMoney }: { readonly separator: string; readonly isMoney: boolean },
): ColumnWriting | undefined {
  const [first] = possible;
  const named = (name: string) => possible.find((writing) => writing.name === name);
  const comma = named("1,234.5");
  const point = named("1.234,5");
  if (comma === undefined || point === undefined) return first;
  if (separator !== ",") return point;
  return isMoney ? comma : undefined;
}

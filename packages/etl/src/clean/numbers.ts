import { MOST_VOTES } from "@movies/artifacts/folder";

const DECIMAL = /^\+?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

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

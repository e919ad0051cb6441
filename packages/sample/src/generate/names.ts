import { accented, capital, spell } from "./words.js";

// Odd, so that multiplying by it modulo a power of two gives every number once: people of neighbouring ranks have unrelated names.
const SCATTER = 0x9e3779b1;
const FIRST_NAMES = 2 ** 12;
const NAMES = 2 ** 28;

/** Kinds of people, each with ranks of its own; they share first and last names, but no full name. */
export const ROLE = { actor: 0, director: 2 ** 26, crew: 2 ** 27 } as const;

/** The name of the person of a rank: `Mirona Tovan`. One in a hundred has an apostrophe, one in twenty an accent. */
export function personName(rank: number): string {
  const scattered = Math.imul(rank, SCATTER) & (NAMES - 1);
  const first = spell(scattered % FIRST_NAMES);
  const last = capital(spell(Math.floor(scattered / FIRST_NAMES)));
  if (scattered % 101 === 0) return `${capital(first)} O'${last}`;
  return `${capital(scattered % 19 === 0 ? accented(first) : first)} ${last}`;
}

const COMPANY_KINDS = [
  "Pictures",
  "Films",
  "Productions",
  "Entertainment",
  "Film",
  "Cinéma",
  "Studios",
  "Media",
];

/** `Mirona Films` */
export const companyName = (rank: number): string =>
  `${capital(spell(rank))} ${COMPANY_KINDS[rank % COMPANY_KINDS.length]}`;

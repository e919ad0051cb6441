import { histogram } from "../charts/histogram.js";
import { countByNumber, throughout } from "../data/counts.js";
import { numberColumn, tableOf, textColumn } from "../html/table.js";
import { integer } from "../spanish/numbers.js";
import { count, FILM, list } from "../spanish/words.js";
import { block } from "./block.js";

/** Films of every year from the first to the last. */
export const years = block({
  id: "anios",
  title: "Estrenos por año",
  figures: ({ films }) =>
    throughout(countByNumber(films, "release_year")).map(({ key, films: many }) => ({
      year: key,
      films: many,
    })),
  sentence(found) {
    const [first, last] = [found[0], found.at(-1)];
    if (first === undefined || last === undefined) return "No hay películas.";
    if (first === last) return `Todo es de ${first.year}: ${count(first.films, FILM)}.`;
    const most = Math.max(...found.map(({ films }) => films));
    const best = found.filter(({ films }) => films === most).map(({ year }) => String(year));
    const all = found.reduce((sum, { films }) => sum + films, 0);
    const half = found.find(({ year }) => 2 * sumUntil(found, year) >= all);
    const peak =
      best.length > 3
        ? `ningún año tiene más de ${count(most, FILM)}`
        : best.length > 1
          ? `los años con más son ${list(best)}, con ${count(most, FILM)} cada uno`
          : `el año con más es ${best[0]}, con ${count(most, FILM)}`;
    return `De ${first.year} a ${last.year}; ${peak}. La mitad se estrenó hasta ${half?.year ?? last.year}. El último año, ${last.year}, tiene ${count(last.films, FILM)}: puede estar incompleto.`;
  },
  picture: (found) =>
    histogram({
      bins: found.map(({ year, films }) => ({ from: year, to: year + 1, films })),
      title: "año de estreno",
      format: String,
      nameOf: ({ from }) => String(from),
    }),
  table: (found) =>
    tableOf(found, [
      textColumn("Año", ({ year }) => String(year)),
      numberColumn("Películas", ({ films }) => integer(films)),
    ]),
});

const sumUntil = (found: readonly { year: number; films: number }[], until: number): number =>
  found.reduce((sum, { year, films }) => (year <= until ? sum + films : sum), 0);

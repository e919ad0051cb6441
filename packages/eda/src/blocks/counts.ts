import { type ColumnTable, op } from "arquero";
import { positive } from "../data/columns.js";
import { numberColumn, tableOf, textColumn } from "../html/table.js";
import { longDate } from "../spanish/dates.js";
import { integer } from "../spanish/numbers.js";
import { count, countOrNone, FILM, numbered } from "../spanish/words.js";
import { block } from "./block.js";

/** How much there is of everything. */
export const counts = block({
  id: "recuento",
  title: "Cuánto hay",
  figures({ films, credits, cast, directors }) {
    const day = (date: unknown) => (date instanceof Date ? date.toISOString().slice(0, 10) : null);
    const dates = films.rollup({ first: op.min("release_date"), last: op.max("release_date") });
    return {
      films: films.numRows(),
      credits: credits.numRows(),
      inBoth: films.select("id").semijoin(credits.select("id"), "id").numRows(),
      namesInCasts: cast.numRows(),
      directors: directors.numRows(),
      collections: distinct(films.filter("d => d.belongs_to_collection !== ''"), "belongs_to_collection"),
      withReturn: positive(films, "return").numRows(),
      withBudget: positive(films, "budget").numRows(),
      withRevenue: positive(films, "revenue").numRows(),
      firstDate: day(dates.get("first", 0)),
      lastDate: day(dates.get("last", 0)),
    };
  },
  sentence({ films, credits, inBoth, firstDate, lastDate, withReturn }) {
    const dates =
      firstDate === null || lastDate === null
        ? ""
        : firstDate === lastDate
          ? `, ${numbered(films, "estrenada", "estrenadas")} el ${longDate(firstDate)}`
          : `, estrenadas entre el ${longDate(firstDate)} y el ${longDate(lastDate)}`;
    if (films === 0) return `No hay películas; en cleanCredits.csv hay ${count(credits, CREDIT)}.`;
    const both =
      inBoth === 0
        ? "Ninguna está en los dos ficheros."
        : inBoth === films && inBoth === credits
          ? `${numbered(films, "Está", "Todas están")} en los dos ficheros.`
          : `En los dos ficheros ${numbered(inBoth, "está", "están")} ${integer(inBoth)}.`;
    return `Hay ${count(films, FILM)}${dates}, y ${countOrNone(credits, CREDIT)}. ${both} De ${countOrNone(withReturn, FILM)} se conoce el retorno, que es ingresos entre presupuesto.`;
  },
  table: (found) =>
    tableOf(LINES, [
      textColumn("Qué", ([what]) => what),
      numberColumn("Cuántos", ([, field]) => integer(found[field])),
    ]),
});

const LINES = [
  ["Películas (cleanMovies.csv)", "films"],
  ["Fichas de reparto y dirección (cleanCredits.csv)", "credits"],
  ["Películas en los dos ficheros", "inBoth"],
  ["Nombres distintos en los repartos, sin mirar mayúsculas", "namesInCasts"],
  ["Nombres distintos en la dirección, sin mirar mayúsculas", "directors"],
  ["Colecciones", "collections"],
  ["Películas con presupuesto conocido (mayor que 0)", "withBudget"],
  ["Películas con ingresos conocidos (mayores que 0)", "withRevenue"],
  ["Películas con retorno mayor que 0", "withReturn"],
] as const;

const CREDIT = { one: "ficha de reparto y dirección", many: "fichas de reparto y dirección", feminine: true };

const distinct = (table: ColumnTable, column: string): number =>
  table.select(column).groupby(column).count().numRows();

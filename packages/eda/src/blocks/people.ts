import { desc } from "arquero";
import type { CleanData } from "../data/clean-data.js";
import { rowsOf } from "../data/columns.js";
import { numberColumn, textColumn } from "../html/table.js";
import { SETTINGS } from "../settings.js";
import { decimal, dollars, integer, plain, shortDollars } from "../spanish/numbers.js";
import type { DrawBlock } from "./block.js";
import { ranking } from "./ranking.js";

interface Person {
  readonly name: string;
  readonly films: number;
  readonly revenue: number;
  readonly totalReturn: number;
}

/** Names by the revenue of their films, with their returns as the service counts them. */
const peopleByRevenue = (
  id: string,
  title: string,
  column: keyof CleanData & ("cast" | "directors"),
  whose: string,
): DrawBlock =>
  ranking<Person[], Person>({
    id,
    title,
    figures: (data) =>
      rowsOf(
        data[column]
          .filter("d => d.revenue > 0")
          .orderby(desc("revenue"), "key")
          .slice(0, SETTINGS.ranking)
          .select({ name: "name", films: "films", revenue: "revenue", return: "totalReturn" }),
      ),
    rows: (people) => people,
    ranked: ({ name, revenue }) => ({ label: name, value: revenue }),
    wording: () => ({
      noun: { one: "nombre", many: "nombres" },
      adjective: ["que más ingresos reúne", "que más ingresos reúnen"],
      unit: dollars,
    }),
    sentence: (lead) =>
      `${lead} Es la suma de los ingresos conocidos de sus películas, en dólares de cada año: cuenta igual un papel pequeño que uno grande.`,
    none: `De ninguna película con ${whose} se conocen los ingresos.`,
    axis: "ingresos de sus películas, US$",
    format: shortDollars,
    columns: () => [
      textColumn("Nombre", ({ name }) => name),
      numberColumn("Películas", ({ films }) => integer(films)),
      numberColumn("Ingresos (US$)", ({ revenue }) => plain(revenue)),
      numberColumn("Retorno total", ({ totalReturn }) => decimal(totalReturn, 2)),
      numberColumn("Retorno medio", ({ totalReturn, films }) => decimal(totalReturn / films, 2)),
    ],
  });

export const cast = peopleByRevenue(
  "reparto",
  "Intérpretes por ingresos de sus películas",
  "cast",
  "intérpretes",
);

export const directors = peopleByRevenue(
  "direccion",
  "Directores por ingresos de sus películas",
  "directors",
  "directores",
);

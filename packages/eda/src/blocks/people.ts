import { type ColumnTable, desc } from "arquero";
import { type AnyBlock, block } from "../block.js";
import { amount, words } from "../html/table.js";
import { SETTINGS } from "../settings.js";
import { leadSentence } from "../spanish/lead.js";
import { decimal, dollars, integer, plain, shortDollars } from "../spanish/numbers.js";
import { bars } from "../svg/bars.js";
import { numberAt, textAt } from "../tables.js";
import type { World } from "../world.js";

/** Names by the revenue of their films, with their returns as the service counts them. */
const peopleByRevenue = (
  id: string,
  title: string,
  whose: "intérpretes" | "directores",
  of: (world: World) => ColumnTable,
): AnyBlock =>
  block({
    id,
    title,
    figures(world) {
      const rows = of(world)
        .filter("d => d.revenue > 0")
        .orderby(desc("revenue"), "key")
        .slice(0, SETTINGS.ranking)
        .reify();
      return Array.from({ length: rows.numRows() }, (_, row) => ({
        name: textAt(rows, "name", row),
        films: numberAt(rows, "films", row) ?? 0,
        revenue: numberAt(rows, "revenue", row) ?? 0,
        totalReturn: numberAt(rows, "return", row) ?? 0,
      }));
    },
    sentence(people) {
      const lead = leadSentence(
        people.map(({ name, revenue }) => ({ label: name, value: revenue })),
        {
          noun: { one: "nombre", many: "nombres" },
          adjective: ["que más ingresos reúne", "que más ingresos reúnen"],
          unit: dollars,
        },
      );
      return lead === ""
        ? `De ninguna película con ${whose} se conocen los ingresos.`
        : `${lead} Es la suma de los ingresos conocidos de sus películas, en dólares de cada año: cuenta igual un papel pequeño que uno grande.`;
    },
    picture: (people) =>
      bars({
        rows: people.map(({ name, revenue }) => ({ label: name, value: revenue })),
        title: "ingresos de sus películas, US$",
        format: shortDollars,
      }),
    table: (people) => ({
      columns: [
        words("Nombre"),
        ...["Películas", "Ingresos (US$)", "Retorno total", "Retorno medio"].map(amount),
      ],
      rows: people.map(({ name, films, revenue, totalReturn }) => [
        name,
        integer(films),
        plain(revenue),
        decimal(totalReturn, 2),
        decimal(totalReturn / films, 2),
      ]),
    }),
  });

export const cast = peopleByRevenue(
  "reparto",
  "Intérpretes por ingresos de sus películas",
  "intérpretes",
  (world) => world.cast,
);

export const directors = peopleByRevenue(
  "direccion",
  "Directores por ingresos de sus películas",
  "directores",
  (world) => world.directors,
);

import { type ColumnTable, desc } from "arquero";
import { positive, rowsOf } from "../data/columns.js";
import { type Column, numberColumn, textColumn } from "../html/table.js";
import { SETTINGS } from "../settings.js";
import type { Wording } from "../spanish/lead-sentence.js";
import { decimal, dollars, integer, plain } from "../spanish/numbers.js";
import { capitalized, count, FILM, numbered, quoted, shortened, VOTE } from "../spanish/words.js";
import type { DrawBlock } from "./block.js";
import { type Ranking, ranking } from "./ranking.js";

interface TopFilm {
  readonly id: number;
  readonly title: string;
  readonly year: number;
  readonly value: number;
  readonly budget: number;
  readonly revenue: number;
}

type FilmRanking = Ranking<readonly TopFilm[], TopFilm>;

interface TopFilms extends Pick<FilmRanking, "id" | "title" | "none" | "axis" | "format" | "logarithmic"> {
  /** what films are ranked by */
  readonly column: string;
  /** dollars of budget from which a film takes part; all do when not given */
  readonly fromBudget?: number;
  readonly wording: Omit<Wording, "noun">;
  /** what the sentence goes on with */
  more?(top: readonly TopFilm[]): string;
  readonly columns: readonly Column<TopFilm>[];
}

/** The films with the highest values in a column; of equal ones the lower id comes first. */
const topFilms = ({ column, fromBudget, wording, more, columns, ...given }: TopFilms): DrawBlock =>
  ranking<readonly TopFilm[], TopFilm>({
    ...given,
    figures: ({ films }) => highest(films.filter(`d => d.budget >= ${fromBudget ?? 0}`), column),
    rows: (films) => films,
    ranked: ({ title, year, value }) => ({ label: `${shortened(title, 27)} (${year})`, value }),
    name: ({ title, year }) => `${quoted(title)} (${year})`,
    wording: () => ({ noun: FILM, ...wording }),
    sentence: (lead, films) => [lead, more?.(films)].filter(Boolean).join(" "),
    columns: () => [
      textColumn("Título", ({ title }) => title),
      numberColumn("Año", ({ year }) => String(year)),
      numberColumn("Id", ({ id }) => String(id)),
      ...columns,
    ],
  });

const highest = (films: ColumnTable, column: string): TopFilm[] =>
  rowsOf(
    positive(films, column)
      .derive({ value: `d => d['${column}']` })
      .select({
        id: "id",
        title: "title",
        release_year: "year",
        value: "value",
        budget: "budget",
        revenue: "revenue",
      })
      .orderby(desc("value"), "id")
      .slice(0, SETTINGS.ranking),
  );

export const mostPopular = topFilms({
  id: "mas-populares",
  title: "Películas más populares",
  column: "popularity",
  wording: { adjective: ["más popular", "más populares"], unit: (value) => decimal(value, 3) },
  none: "Ninguna película tiene popularidad.",
  axis: "popularidad",
  format: (value) => decimal(value, 1),
  columns: [numberColumn("Popularidad", ({ value }) => plain(value))],
});

export const mostVoted = topFilms({
  id: "mas-votadas",
  title: "Películas con más votos",
  column: "vote_count",
  wording: { adjective: ["más votada", "más votadas"], unit: (value) => count(value, VOTE) },
  none: "Ninguna película tiene votos.",
  axis: VOTE.many,
  format: integer,
  columns: [numberColumn("Votos", ({ value }) => integer(value))],
});

/** `12,45`, `12.396.383` */
const times = (value: number): string => decimal(value, value < 100 ? 2 : 0);

const RETURN = {
  column: "return",
  wording: {
    adjective: ["que más veces devolvió su presupuesto", "que más veces devolvieron su presupuesto"],
    unit: (value: number) => `${times(value)} ${numbered(value, "vez", "veces")}`,
  },
  axis: "retorno: ingresos entre presupuesto (escala logarítmica)",
  format: (value: number) => decimal(value, value < 100 ? 1 : 0),
  logarithmic: true,
  columns: [
    numberColumn("Presupuesto (US$)", ({ budget }) => plain(budget)),
    numberColumn("Ingresos (US$)", ({ revenue }) => plain(revenue)),
    numberColumn("Retorno", ({ value }) => decimal(value, 2)),
  ],
} as const satisfies Partial<TopFilms>;

const threshold = dollars(SETTINGS.realMoney);

export const highestReturnOfRealBudgets = topFilms({
  ...RETURN,
  id: "mayor-retorno",
  title: `Mayor retorno, con presupuesto desde ${threshold}`,
  fromBudget: SETTINGS.realMoney,
  more: () =>
    `Solo cuentan los presupuestos de ${threshold} o más; los ingresos son brutos, sin descontar inflación.`,
  none: "No se conoce el retorno de ninguna película con ese presupuesto.",
});

export const highestReturnOfAll = topFilms({
  ...RETURN,
  id: "mayor-retorno-todas",
  title: "Mayor retorno, sin umbral de presupuesto",
  none: "No se conoce el retorno de ninguna película.",
  more(films) {
    const tiny = films.filter(({ budget }) => budget < SETTINGS.realMoney).length;
    const only = films.length === 1;
    if (tiny === 0)
      return `${capitalized(only ? "su presupuesto no es" : "ninguno de sus presupuestos es")} menor que ${threshold}.`;
    const have = only
      ? "La película tiene"
      : `De estas ${count(films.length, FILM)}, ${integer(tiny)} ${numbered(tiny, "tiene", "tienen")}`;
    return `${have} un presupuesto menor que ${threshold}, escrito seguramente en millones o mal: ese retorno no quiere decir nada.`;
  },
});

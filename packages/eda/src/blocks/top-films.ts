import { type ColumnTable, desc } from "arquero";
import { type AnyBlock, block } from "../block.js";
import { amount, words } from "../html/table.js";
import { SETTINGS } from "../settings.js";
import { leadSentence, type Ranked } from "../spanish/lead.js";
import { decimal, dollars, integer, plain } from "../spanish/numbers.js";
import { capitalized, count, FILM, numbered, quoted, shortened } from "../spanish/words.js";
import { bars } from "../svg/bars.js";
import { numberAt, positive, textAt } from "../tables.js";

export interface TopFilm {
  readonly id: number;
  readonly title: string;
  readonly year: number;
  readonly value: number;
  readonly budget: number;
  readonly revenue: number;
}

/** The films highest in a column, of equals the lower id first. */
function topFilms(films: ColumnTable, column: string): TopFilm[] {
  const rows = positive(films, column)
    .select("id", "title", "year", "budget", "revenue", column)
    .orderby(desc(column), "id")
    .slice(0, SETTINGS.ranking)
    .reify();
  return Array.from({ length: rows.numRows() }, (_, row) => {
    const number = (name: string) => numberAt(rows, name, row) ?? 0;
    return {
      id: number("id"),
      title: textAt(rows, "title", row),
      year: number("year"),
      value: number(column),
      budget: number("budget"),
      revenue: number("revenue"),
    };
  });
}

const inPicture = (films: readonly TopFilm[]): Ranked[] =>
  films.map(({ title, year, value }) => ({ label: `${shortened(title, 27)} (${year})`, value }));

const inText = (films: readonly TopFilm[]): Ranked[] =>
  films.map(({ title, year, value }) => ({ label: `${quoted(title)} (${year})`, value }));

export const mostPopular: AnyBlock = block({
  id: "mas-populares",
  title: "Películas más populares",
  figures: ({ films }) => topFilms(films, "popularity"),
  sentence: (films) =>
    leadSentence(inText(films), {
      noun: FILM,
      adjective: ["más popular", "más populares"],
      unit: (value) => decimal(value, 3),
    }) || "Ninguna película tiene popularidad.",
  picture: (films) =>
    bars({ rows: inPicture(films), title: "popularidad", format: (value) => decimal(value, 1) }),
  table: (films) => ({
    columns: [words("Título"), ...["Año", "Id", "Popularidad"].map(amount)],
    rows: films.map(({ title, year, id, value }) => [title, String(year), String(id), plain(value)]),
  }),
});

export const mostVoted: AnyBlock = block({
  id: "mas-votadas",
  title: "Películas con más votos",
  figures: ({ films }) => topFilms(films, "votes"),
  sentence: (films) =>
    leadSentence(inText(films), {
      noun: FILM,
      adjective: ["más votada", "más votadas"],
      unit: (value) => count(value, { one: "voto", many: "votos" }),
    }) || "Ninguna película tiene votos.",
  picture: (films) => bars({ rows: inPicture(films), title: "votos", format: integer }),
  table: (films) => ({
    columns: [words("Título"), ...["Año", "Id", "Votos"].map(amount)],
    rows: films.map(({ title, year, id, value }) => [title, String(year), String(id), integer(value)]),
  }),
});

/** `12,45`, `12.396.383` */
const times = (value: number): string => decimal(value, value < 100 ? 2 : 0);

/** Films by return: those of a budget that can be one, or all. */
const highestReturn = (
  id: string,
  title: string,
  least: number,
  about: (top: TopFilm[]) => string,
): AnyBlock =>
  block({
    id,
    title,
    figures: ({ films }) => topFilms(films.filter(`d => d.budget >= ${least}`), "return"),
    sentence(films) {
      const lead = leadSentence(inText(films), {
        noun: FILM,
        adjective: ["que más veces devolvió su presupuesto", "que más veces devolvieron su presupuesto"],
        unit: (value) => `${times(value)} ${numbered(value, "vez", "veces")}`,
      });
      return lead === ""
        ? `No se conoce el retorno de ninguna película${least > 0 ? " con ese presupuesto" : ""}.`
        : `${lead} ${about(films)}`;
    },
    picture: (films) =>
      bars({
        rows: inPicture(films),
        title: "retorno: ingresos entre presupuesto (escala logarítmica)",
        format: (value) => decimal(value, value < 100 ? 1 : 0),
        logarithmic: true,
      }),
    table: (films) => ({
      columns: [
        words("Título"),
        ...["Año", "Id", "Presupuesto (US$)", "Ingresos (US$)", "Retorno"].map(amount),
      ],
      rows: films.map(({ title, year, id: film, budget, revenue, value }) => [
        title,
        String(year),
        String(film),
        plain(budget),
        plain(revenue),
        decimal(value, 2),
      ]),
    }),
  });

export const highestReturnOfRealBudgets = highestReturn(
  "mayor-retorno",
  `Mayor retorno, con presupuesto desde ${dollars(SETTINGS.realBudget)}`,
  SETTINGS.realBudget,
  () =>
    `Solo cuentan los presupuestos de ${dollars(SETTINGS.realBudget)} o más; los ingresos son brutos, sin descontar inflación.`,
);

export const highestReturnOfAll = highestReturn(
  "mayor-retorno-todas",
  "Mayor retorno, sin umbral de presupuesto",
  0,
  (films) => {
    const tiny = films.filter(({ budget }) => budget < SETTINGS.realBudget).length;
    const of =
      films.length === 1
        ? "La película tiene"
        : `De estas ${count(films.length, FILM)}, ${integer(tiny)} ${numbered(tiny, "tiene", "tienen")}`;
    return tiny === 0
      ? `${capitalized(films.length === 1 ? "su presupuesto no es" : "ninguno de sus presupuestos es")} menor que ${dollars(SETTINGS.realBudget)}.`
      : `${of} un presupuesto menor que ${dollars(SETTINGS.realBudget)}, escrito seguramente en millones o mal: ese retorno no quiere decir nada.`;
  },
);

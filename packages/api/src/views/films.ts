import type { Catalog, FilmList, YearCount } from "@movies/catalog";
import { Refusal } from "../answer.js";
import { listPage } from "../markup/address.js";
import { columnChart } from "../markup/chart.js";
import { labelled } from "../markup/controls.js";
import { type Field, type Form, faultsOf } from "../markup/fields.js";
import { FINANCES, filmTable, STANDING } from "../markup/films.js";
import { type Html, html } from "../markup/html.js";
import { link, sources } from "../markup/parts.js";
import { parseQuery, readQuery } from "../params/query.js";
import { type Listed, listed } from "../questions/films/list.js";
import { parameters } from "../questions/films/parameters.js";
import { CHECK_INPUT } from "../spanish/messages.js";
import { films, number } from "../spanish/numbers.js";
import type { Shown, View } from "./view.js";

const { limite: _limit, ids: _ids, ...known } = parameters;

const ORDERED: ReadonlyMap<string, string> = new Map([
  ["votos", "las de más votos"],
  ["popularidad", "las más populares"],
  ["promedio", "las de mejor nota"],
  ["retorno", "las de más retorno"],
  ["fecha", "las más recientes"],
  ["titulo", "por título"],
]);

const FIELDS: readonly Field[] = [
  { kind: "plain", name: "genero", label: "Género", parameter: known.genero },
  { kind: "plain", name: "pais", label: "País", parameter: known.pais },
  { kind: "plain", name: "idioma", label: "Idioma original", parameter: known.idioma },
  { kind: "plain", name: "productora", label: "Productora", parameter: known.productora },
  { kind: "number", name: "desde", label: "Desde el año", parameter: known.desde },
  { kind: "number", name: "hasta", label: "Hasta el año", parameter: known.hasta },
  { kind: "number", name: "votos_min", label: "Votos, al menos", parameter: known.votos_min },
  {
    kind: "choice",
    name: "orden",
    label: "Primero",
    options: ORDERED,
    meant: (text) => (text === "" ? "votos" : known.orden.read("orden", text)),
  },
];

/** The films that have something in common: a genre, a country, a language, a company, years. */
export const filmsView: View = {
  path: "/ver/peliculas",
  show(catalog, _, raw) {
    const form = new Map(
      [...parseQuery(raw, Object.keys(known), { lenient: true })].filter(([, value]) => value !== ""),
    );
    try {
      const { values } = readQuery(String(new URLSearchParams([...form])), known, { lenient: true });
      return shown(catalog, form, listed(catalog, values));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refused(form, error);
    }
  },
};

function refused(form: Form, { message, answer }: Refusal): Shown {
  return {
    status: answer.status,
    title: CHECK_INPUT,
    main: html`<article class="answer single"><h1>${CHECK_INPUT}</h1>
<p class="notice" role="alert">${message}</p>
${filterForm(form)}</article>`,
  };
}

function shown(catalog: Catalog, form: Form, { filter, list, page, pages }: Listed): Shown {
  const here = Object.fromEntries(
    Object.keys(known).flatMap((name) => {
      const value = form.get(name);
      const silent = (name === "orden" && value === "votos") || (name === "pagina" && value === "1");
      return value === undefined || silent ? [] : [[name, value]];
    }),
  );
  const { pagina: _page, ...first } = here;
  const title = titleOf(list, form);
  const order = form.get("orden") ?? "votos";
  const years = catalog.filmsPerYear(filter);
  return {
    status: 200,
    title: pages > 1 && page > 1 ? `${title}, página ${page}` : title,
    description: `${films(list.count)} del catálogo, ${ORDERED.get(order)} primero: ${title}.`,
    address: listPage(here),
    main: html`<article class="answer profile"><p class="asked">${films(list.count)}</p>
<h1>${title}</h1>
<details><summary>Filtrar y ordenar</summary>${filterForm(form)}</details>
${list.count === 0 ? html`<p class="notice">Ninguna película cumple todo lo que se pide.</p>` : ""}
${perYear(years, first)}
${list.count === 0 ? "" : filmTable(caption(list, order, page, pages), list.films, order === "retorno" ? FINANCES : STANDING)}
${pager(first, page, pages)}
${sources(listPage(here).slice("ver/".length), listPage(here))}
</article>`,
  };
}

const caption = ({ films: onPage }: FilmList, order: string, page: number, pages: number): Html =>
  html`${films(onPage.length)}, ${ORDERED.get(order)}${order === "titulo" ? "" : " primero"}${pages > 1 ? `; página ${number(page)} de ${number(pages)}` : ""}`;

/** What the films have in common. */
function titleOf({ groups }: FilmList, form: Form): string {
  const [from, to] = [form.get("desde"), form.get("hasta")];
  const years =
    from !== undefined && from === to
      ? [from]
      : [...(from === undefined ? [] : [`desde ${from}`]), ...(to === undefined ? [] : [`hasta ${to}`])];
  const named = [groups.genre, groups.country, groups.language, groups.company].flatMap((all = []) =>
    all.length === 0 ? [] : [all.map(({ name }) => name).join(" o ")],
  );
  const votes = form.get("votos_min");
  const said = [...named, years.join(" "), ...(votes === undefined ? [] : [`con ${votes} votos o más`])];
  const words = said.filter((each) => each !== "").join(" · ");
  return words === "" ? "Todas las películas" : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

const filterForm = (form: Form): Html => html`<form class="filters" action="ver/peliculas" method="get">
<div class="fields">${FIELDS.map((field) => labelled("lista", field, { form, faults: faultsOf(form, FIELDS) }))}</div>
<button>Ver</button>
</form>`;

/** The films per year, or per decade if there are many years, drawn and as a table. */
function perYear(years: readonly YearCount[], filters: Readonly<Record<string, string>>): Html | string {
  const spans =
    years.length > MANY_YEARS
      ? decades(years)
      : years.map(({ year, films }) => ({ from: year, to: year, films }));
  const [least, last] = [spans[0], spans.at(-1)];
  if (least === undefined || last === undefined || spans.length < FEW_SPANS) return "";
  const of = ({ from, to }: Span) => (from === to ? String(from) : `${from}–${to}`);
  const by = years.length > MANY_YEARS ? "por decenio" : "por año";
  return html`${columnChart(
    spans.map((span) => ({ label: of(span), value: span.films, said: `${of(span)}: ${films(span.films)}` })),
    `Películas ${by}, de ${least.from} a ${last.to}; los números están en la tabla.`,
    `${films(Math.max(...spans.map((span) => span.films)))} ${by}`,
  )}
<details><summary>Cuántas ${by}</summary><table>
<thead><tr><th scope="col">Años</th><th scope="col" class="amount">Películas</th></tr></thead>
<tbody>${spans.map((span) => html`<tr><th scope="row">${link(listPage({ ...filters, desde: span.from, hasta: span.to }), of(span))}</th><td class="amount">${number(span.films)}</td></tr>`)}</tbody>
</table></details>`;
}

/** columns that show no course of things */
const FEW_SPANS = 4;
/** years that fit beside each other on a phone */
const MANY_YEARS = 30;

interface Span {
  readonly from: number;
  readonly to: number;
  readonly films: number;
}

function decades(years: readonly YearCount[]): Span[] {
  const counts = new Map<number, number>();
  for (const { year, films } of years) {
    const from = year - (year % 10);
    counts.set(from, (counts.get(from) ?? 0) + films);
  }
  return [...counts].map(([from, count]) => ({ from, to: from + 9, films: count }));
}

function pager(filters: Readonly<Record<string, string>>, page: number, pages: number): Html | string {
  if (pages < 2) return "";
  const to = (other: number, words: string): Html | string =>
    other < 1 || other > pages
      ? ""
      : link(listPage({ ...filters, ...(other > 1 && { pagina: other }) }), words);
  return html`<nav class="onward" aria-label="Páginas">${to(page - 1, "Anterior")}${to(page + 1, "Siguiente")}</nav>`;
}

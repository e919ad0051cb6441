import type { BuildFacts } from "@movies/catalog";
import { pageAddress } from "../../markup/address.js";
import { type Html, html } from "../../markup/html.js";
import { bar, figure, heading, link } from "../../markup/parts.js";
import { films, number, percentage } from "../../spanish/numbers.js";
import type { View } from "../question.js";

interface Chart {
  /** of the question, and of its field in the address */
  readonly key: string;
  readonly column: string;
  readonly heading: string;
}

interface Bar {
  readonly name: string;
  readonly count: number;
}

/** How many films were released in one period, beside all the others. */
export function viewCount(build: BuildFacts, chart: Chart, bars: readonly Bar[], asked: string): View {
  const count = bars.find(({ name }) => name === asked)?.count ?? 0;
  const most = Math.max(...bars.map((each) => each.count), 1);
  const share = build.films === 0 ? "" : `, el ${percentage(count / build.films)} del catálogo`;
  const meaning = `${count === 1 ? "película se estrenó" : "películas se estrenaron"} en ${asked}${share}`;
  return {
    status: 200,
    title: `${capitalised(asked)}: ${films(count)}`,
    card: html`${heading(chart.heading, capitalised(asked))}
${figure(number(count), meaning)}
<table class="chart">
<caption>${chart.heading}</caption>
<thead class="unseen"><tr><th scope="col">${chart.column}</th><th scope="col">Películas</th><td></td></tr></thead>
<tbody>${bars.map((each) => countRow(chart.key, each, most, each.name === asked))}</tbody>
</table>`,
  };
}

const countRow = (key: string, { name, count }: Bar, most: number, current: boolean): Html =>
  html`<tr${current ? html` class="current"` : ""}><th scope="row">${current ? name : link(pageAddress(key, [[key, name]]), name)}</th><td class="amount">${number(count)}</td><td class="drawn">${bar(count / most)}</td></tr>
`;

const capitalised = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

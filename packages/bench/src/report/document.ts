import { figure } from "../format.js";
import type { Results } from "../results.js";
import { markdownTable } from "./marked.js";
import { numbersToMeet } from "./numbers.js";

/** What a run found, as Markdown, for between the markers of docs/performance.md. */
export function resultsDocument(results: Results): string {
  const { machine, world } = results;
  const idle =
    machine.load < 1 ? "" : ` When it began the machine was busy: ${machine.load} processes wanted a core.`;
  return [
    `${machine.cpu}, ${machine.cores} cores, ${figure(machine.memory / 2 ** 30)} GiB, Linux ${machine.kernel}, Node ${machine.node}, ${machine.date}, commit ${machine.commit}; ${world}; effort: ${results.effort}.${idle} Where a figure has two more in brackets, it is the median and they are the least and the most.`,
    "### Numbers to meet",
    markdownTable(numbersToMeet(namedFigures(results))),
    ...results.answers.flatMap(({ title, table, notes }) => [
      `### ${title}`,
      markdownTable(table),
      ...notes.filter((note) => note !== ""),
    ]),
  ].join("\n\n");
}

/** Figures and ratios by name; a ratio that has the name of a figure is called `….ratio`. */
function namedFigures({ answers }: Results): Record<string, number> {
  const figures = Object.assign({}, ...answers.map((answer) => answer.figures)) as Record<string, number>;
  for (const { ratios } of answers)
    for (const [name, value] of Object.entries(ratios))
      figures[name in figures ? `${name}.ratio` : name] = value;
  return figures;
}

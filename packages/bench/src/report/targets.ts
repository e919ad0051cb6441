import { figure } from "../statistics.js";

/**
 * One of the numbers to meet: a description, the name of the measured ratio or figure, and the bound. A figure in
 * MB is measured in bytes.
 */
type Target = readonly [what: string, measured: string, bound: "≤" | "≥", number: number, unit?: "s" | "MB"];

const TARGETS: readonly Target[] = [
  ["`movies etl`, its time / that of pandas doing the same", "etl.pandas", "≤", 1 / 12],
  ["`movies etl`", "etl.wall", "≤", 1.7, "s"],
  ["`movies etl`, its time / that of a bare papaparse pass", "etl.wall.ratio", "≤", 1.5],
  ["`movies etl`, peak", "etl.peak", "≤", 600, "MB"],
  ["`movies build-model`, its time / scikit-learn's", "model.wall.ratio", "≤", 1 / 8],
  ["`movies build-model`, peak", "model.peak", "≤", 700, "MB"],
  ["HNSW recall@5", "recall", "≥", 0.99],
  ["service, start to ready", "start.ready", "≤", 0.6, "s"],
  ["service, most memory under load", "service.loaded", "≤", 160, "MB"],
  ["requests/s beside a bare Hono handler, the slowest of the seven, one address", "routes.least", "≥", 0.8],
  ["… every answer made", "routes.leastNew", "≥", 0.8],
  ["artifacts to ship", "shipped", "≤", 60, "MB"],
  ["1,000,000 films: etl, peak", "growth.1000000.etl.peak", "≤", 3000, "MB"],
  ["1,000,000 films: service", "growth.1000000.service", "≤", 1500, "MB"],
  ["1,000,000 films: p50 of the seven / that at 45,000, the worst", "growth.1000000.latency", "≤", 2],
  ["1,000,000 films: etl, CPU time a film / that at 45,000", "growth.1000000.etl", "≤", 1.2],
  ["1,000,000 films: build-model, CPU time a film / that at 45,000", "growth.1000000.model", "≤", 1.2],
  ["mezcla, another film of the collection in the top 10", "hit.all", "≥", 0.92],
  ["… if no title word is shared", "hit.hard", "≥", 0.66],
];

/** "Numbers to meet", each with the measured figure: met, missed, or not measured in this run. */
export function numbersToMeet(measured: Readonly<Record<string, number>>): string[][] {
  const rows = TARGETS.map(([what, name, bound, number, unit]) => {
    const inUnit = (value: number) => [figure(value), ...(unit === undefined ? [] : [unit])].join(" ");
    const target = `${bound} ${number < 0.2 ? `1/${Math.round(1 / number)}` : inUnit(number)}`;
    const found = measured[name];
    if (found === undefined || !Number.isFinite(found)) return [what, target, "not measured", ""];
    const value = unit === "MB" ? found / 1e6 : found;
    const met = bound === "≤" ? value <= number : value >= number;
    return [what, target, inUnit(value), met ? "met" : "**missed**"];
  });
  return [["what", "target", "measured", ""], ...rows];
}

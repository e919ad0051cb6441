import { figure } from "../format.js";

/** One of the numbers to meet, and whether a measured figure meets it. */
interface Target {
  readonly what: string;
  readonly target: string;
  /** the name of a ratio or figure */
  readonly measured: string;
  /** of what stands in the table */
  readonly unit?: string;
  readonly factor?: number;
  readonly most?: number;
  readonly least?: number;
}

const MB = { unit: "MB", factor: 1e-6 } as const;

const TARGETS: readonly Target[] = [
  {
    what: "`movies etl`, its time / that of pandas doing the same",
    target: "≤ 1/12",
    measured: "etl.pandas",
    most: 1 / 12,
  },
  { what: "`movies etl`", target: "about 1.6 s", measured: "etl.wall", unit: "s", most: 1.7 },
  {
    what: "`movies etl`, its time / that of a bare papaparse pass",
    target: "≤ 1.5",
    measured: "etl.wall.ratio",
    most: 1.5,
  },
  { what: "`movies etl`, peak", target: "≤ 600 MB", measured: "etl.peak", ...MB, most: 600 },
  {
    what: "`movies build-model`, its time / scikit-learn's",
    target: "≤ 1/8",
    measured: "model.wall.ratio",
    most: 1 / 8,
  },
  { what: "`movies build-model`, peak", target: "≤ 700 MB", measured: "model.peak", ...MB, most: 700 },
  { what: "HNSW recall@5", target: "≥ 0.99", measured: "recall", least: 0.99 },
  { what: "service, start to ready", target: "≤ 0.6 s", measured: "start.ready", unit: "s", most: 0.6 },
  {
    what: "service, most memory under load",
    target: "≤ 160 MB",
    measured: "service.loaded",
    ...MB,
    most: 160,
  },
  {
    what: "requests/s beside a bare Hono handler, the slowest of the seven, one address",
    target: "≥ 0.8",
    measured: "routes.least",
    least: 0.8,
  },
  { what: "… every answer made", target: "≥ 0.8", measured: "routes.leastNew", least: 0.8 },
  { what: "artifacts to ship", target: "≤ 60 MB", measured: "shipped", ...MB, most: 60 },
  {
    what: "1,000,000 films: etl, peak",
    target: "≤ 3 GB",
    measured: "growth.1000000.etl.peak",
    ...MB,
    most: 3000,
  },
  {
    what: "1,000,000 films: service",
    target: "≤ 1.5 GB",
    measured: "growth.1000000.service",
    ...MB,
    most: 1500,
  },
  {
    what: "1,000,000 films: p50 of the seven / that at 45,000, the worst",
    target: "≤ 2",
    measured: "growth.1000000.latency",
    most: 2,
  },
  {
    what: "1,000,000 films: etl, CPU time a film / that at 45,000",
    target: "linear: about 1",
    measured: "growth.1000000.etl",
    most: 1.2,
  },
  {
    what: "1,000,000 films: build-model, CPU time a film / that at 45,000",
    target: "linear: about 1",
    measured: "growth.1000000.model",
    most: 1.2,
  },
  {
    what: "mezcla, another film of the collection in the top 10",
    target: "≥ 0.92",
    measured: "hit.all",
    least: 0.92,
  },
  { what: "… where no title word is shared", target: "≥ 0.66", measured: "hit.hard", least: 0.66 },
];

/** "Numbers to meet" with the measured figure beside each: met, missed, or not measured in this run. */
export function numbersToMeet(measured: Readonly<Record<string, number>>): string[][] {
  const rows = TARGETS.map(({ what, target, measured: name, unit, factor = 1, most, least }) => {
    const found = measured[name];
    if (found === undefined || !Number.isFinite(found)) return [what, target, "not measured", ""];
    const value = found * factor;
    const met = value <= (most ?? Number.POSITIVE_INFINITY) && value >= (least ?? Number.NEGATIVE_INFINITY);
    return [
      what,
      target,
      [figure(value), ...(unit === undefined ? [] : [unit])].join(" "),
      met ? "met" : "**missed**",
    ];
  });
  return [["what", "target", "measured", ""], ...rows];
}

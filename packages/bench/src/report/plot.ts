import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Point } from "../questions/growth.js";

/** Time and memory of each stage against the number of films, as SVG, both axes logarithmic. A line of slope 1 is linear growth. */
export async function growthPlot(points: readonly Point[]): Promise<string> {
  const { spec } = compile(plotSpec(points));
  const view = new View(parse(spec), { renderer: "none" });
  try {
    return `${await view.toSVG()}\n`;
  } finally {
    view.finalize();
  }
}

function plotSpec(points: readonly Point[]): TopLevelSpec {
  const rows = (take: (point: Point) => Record<string, number>) =>
    points.flatMap((point) =>
      Object.entries(take(point)).map(([what, value]) => ({ films: point.films, what, value })),
    );
  const time = rows(({ etl, model }) => ({ etl: etl.cpu, "build-model": model.cpu }));
  const memory = rows(({ etl, model, served, artifacts }) => ({
    etl: etl.peak / 1e6,
    "build-model": model.peak / 1e6,
    service: served.memory / 1e6,
    "files to ship": artifacts / 1e6,
  }));
  return {
    background: "white",
    hconcat: [chart("CPU seconds", time), chart("MB, at most", memory)],
    resolve: { scale: { color: "independent" } },
  };
}

const chart = (title: string, values: { films: number; what: string; value: number }[]) => ({
  width: 320,
  height: 260,
  data: { values },
  mark: { type: "line" as const, point: true },
  encoding: {
    x: {
      field: "films",
      type: "quantitative" as const,
      scale: { type: "log" as const },
      title: "films",
      axis: { format: "~s" },
    },
    y: { field: "value", type: "quantitative" as const, scale: { type: "log" as const }, title },
    color: { field: "what", type: "nominal" as const, title: null },
  },
});

import type { TopLevelSpec } from "vega-lite";
import type { Ranked } from "../spanish/lead.js";
import { WIDTH } from "./config.js";

/** Values of a cycle, such as the months, as standing bars in the order given; null where all are 0. */
export function columns(rows: readonly Ranked[], title: string): TopLevelSpec | null {
  if (rows.every(({ value }) => value === 0)) return null;
  return {
    width: WIDTH,
    height: 220,
    data: { values: [...rows] },
    mark: { type: "bar", width: { band: 0.8 } },
    encoding: {
      x: {
        field: "label",
        type: "ordinal",
        sort: null,
        title: null,
        axis: { labelAngle: rows.length > 7 ? -35 : 0, ticks: false },
      },
      y: { field: "value", type: "quantitative", title, axis: WHOLE },
    },
  };
}

/** An axis of counts: no half films. */
export const WHOLE = { format: ",d", tickMinStep: 1, tickCount: 6 } as const;

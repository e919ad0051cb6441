import type { Box, Outlier } from "../data/boxes.js";
import { escapeHtml } from "../html/escape.js";
import { shortened } from "../spanish/words.js";
import { placeOn, type Scale } from "./scale.js";

/** An axis, and how its values are written. */
export interface BoxAxis extends Scale {
  format(value: number): string;
}

export interface BoxRow {
  readonly label: string;
  readonly box: Box;
  readonly axis: BoxAxis;
}

interface Boxes {
  readonly rows: readonly BoxRow[];
  readonly title: string;
  /** a value that has a line through all rows, which then share one axis */
  readonly line?: number;
  /** the tooltip of a box */
  tip(row: BoxRow): string;
}

/** Box plots as rows of HTML, each with its median and its farthest outlier named on each side; null for no rows. */
export function boxChart({ rows, title, line, tip }: Boxes): string | null {
  if (rows.length === 0) return null;
  const items = rows.map((row) => {
    const { label, box, axis } = row;
    const at = placeOn(axis);
    const span = (kind: string, from: number, to: number) =>
      `<i class="${kind}" style="left:${at(from)}%;width:${Number((at(to) - at(from)).toFixed(2))}%"></i>`;
    const dots = outliersOf(box).map(
      (outlier) =>
        `<i class="outlier" title="${escapeHtml(nameOf(outlier, axis))}" style="left:${at(outlier.value)}%"></i>`,
    );
    const named = [box.below[0], box.above[0]].flatMap((outlier) => (outlier ? [nameOf(outlier, axis)] : []));
    const names = named.length > 0 ? `<small>${escapeHtml(named.join(" · "))}</small>` : "";
    const marks = [
      line === undefined ? "" : `<i class="line" style="left:${at(line)}%"></i>`,
      span("reach", box.low, box.high),
      span("half", box.p25, box.p75),
      `<i class="median" style="left:${at(box.median)}%"></i>`,
      ...dots,
    ].join("");
    return `<li title="${escapeHtml(tip(row))}"><span>${escapeHtml(label)}</span><span>${marks}</span><span>${escapeHtml(axis.format(box.median))}</span>${names}</li>`;
  });
  return `<p class="axis">${escapeHtml(title)}</p><ol class="rows boxes">${items.join("")}</ol>`;
}

const outliersOf = ({ below, above }: Box): readonly Outlier[] => [...below, ...above];

const nameOf = ({ title, year, value }: Outlier, axis: BoxAxis): string =>
  `${shortened(title, 30)} (${year}): ${axis.format(value)}`;

/** The axis on which all values of some boxes have a place, outliers and what is in `others` included. */
export function axisOf(
  boxes: readonly Box[],
  logarithmic: boolean,
  format: BoxAxis["format"],
  others: readonly number[] = [],
): BoxAxis {
  const values = boxes.flatMap((box) => [box.low, box.high, ...outliersOf(box).map(({ value }) => value)]);
  return { logarithmic, from: Math.min(...values, ...others), to: Math.max(...values, ...others), format };
}

import { axisOf, boxChart } from "../charts/boxes.js";
import type { Box, Outlier } from "../data/boxes.js";
import type { CleanData } from "../data/clean-data.js";
import { numberColumn, tableOf, textColumn } from "../html/table.js";
import { integer } from "../spanish/numbers.js";
import { count, FILM, quoted } from "../spanish/words.js";
import { block, type DrawBlock } from "./block.js";

interface BoxPlots<Figures extends { readonly boxes: readonly Box[] }> {
  readonly id: string;
  readonly title: string;
  readonly figures: (data: CleanData) => Figures;
  sentence(figures: Figures): string;
  /** the heading of the column that names the boxes */
  readonly group: string;
  readonly axis: string;
  isLogarithmic(box: Box): boolean;
  format(value: number, box: Box): string;
  /** a value marked by a line through all boxes, which then share one axis; without it each has its own */
  readonly line?: number;
}

/** A block of box plots with named outliers. */
export const boxPlots = <Figures extends { readonly boxes: readonly Box[] }>(
  given: BoxPlots<Figures>,
): DrawBlock => {
  const { isLogarithmic, format, line, group } = given;
  const column = (name: string, value: (box: Box) => number) =>
    numberColumn<Box>(name, (box) => format(value(box), box));
  const named = (box: Box, outliers: readonly Outlier[]) =>
    outliers.map(({ title, year, value }) => `${quoted(title)} (${year}): ${format(value, box)}`).join("; ");
  return block({
    id: given.id,
    title: given.title,
    figures: given.figures,
    sentence: given.sentence,
    picture: ({ boxes }) =>
      boxChart({
        rows: boxes.map((box) => ({
          label: box.group,
          box,
          axis: axisOf(
            line === undefined ? [box] : boxes,
            isLogarithmic(box),
            (value) => format(value, box),
            line === undefined ? [] : [line],
          ),
        })),
        title: given.axis,
        ...(line !== undefined && { line }),
        tip: ({ label, box }) =>
          `${label}: mediana ${format(box.median, box)}, la mitad entre ${format(box.p25, box)} y ${format(box.p75, box)}, ${count(box.n, FILM)}`,
      }),
    table: ({ boxes }) =>
      tableOf(boxes, [
        textColumn(group, (box) => box.group),
        numberColumn("Películas", ({ n }) => integer(n)),
        column("Bigote inferior", ({ low }) => low),
        column("Cuartil 1", ({ p25 }) => p25),
        column("Mediana", ({ median }) => median),
        column("Cuartil 3", ({ p75 }) => p75),
        column("Bigote superior", ({ high }) => high),
        numberColumn("Atípicos", ({ outliers }) => integer(outliers)),
        textColumn("Más lejanos por debajo", (box) => named(box, box.below)),
        textColumn("Más lejanos por encima", (box) => named(box, box.above)),
      ]),
  });
};

import { dictionary, int8, utf8 } from "@uwdata/flechette";
import { fromArrow, reader, toArrow } from "./arrow.js";
import { textColumn } from "./whole-columns.js";

/** The meaning of a column of a mezcla vector. */
export interface Feature {
  readonly kind: FeatureKind;
  /** a term, or a name as it is written */
  readonly name: string;
}

export const FEATURE_KINDS = ["text", "title", "cast", "director", "company", "mood"] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

/** The features by column number, kind after kind. */
export interface FeaturesTable {
  readonly count: number;
  kind(column: number): FeatureKind;
  name(column: number): string;
}

/** features.arrow */
export function writeFeatures(features: readonly Feature[]): Uint8Array {
  return toArrow({
    kind: [dictionary(utf8(), int8()), features.map(({ kind }) => kind)],
    name: textColumn(features.map(({ name }) => name)),
  });
}

export function openFeatures(bytes: Uint8Array): FeaturesTable {
  const table = fromArrow(bytes);
  const kind = reader<FeatureKind>(table, "kind");
  const kinds = new Uint8Array(table.numRows); // needed many times per answer: a byte each, decoded once
  for (let column = 0; column < kinds.length; column++) kinds[column] = FEATURE_KINDS.indexOf(kind(column));
  return {
    count: table.numRows,
    kind: (column) => FEATURE_KINDS[kinds[column] ?? 0] ?? "text",
    name: reader<string>(table, "name"),
  };
}

import type { NumberSummary } from "./numbers.js";

/** What a column holds after cleaning: how much of it is unknown, how many values are different, from where to where. */
export type ColumnProfile = NumberProfile | DateProfile | TextProfile | ListProfile;

/** Cells without a value: empty in the clean file, or `[]` where a list could not be read. */
interface Nulls {
  readonly nulls: number;
}

/** Texts are counted exactly up to `SETTINGS.distinctValues`; past that there are at least as many. */
export type Distinct = { readonly distinct: number } | { readonly distinct_at_least: number };

/** `zeros` are among the values: in budget and revenue they mean that nobody knows. */
export type NumberProfile = Nulls & NumberSummary & { readonly type: "number"; readonly zeros: number };

export interface DateProfile extends Nulls {
  readonly type: "date";
  readonly distinct: number;
  readonly min: string | null;
  readonly max: string | null;
}

/** Lengths in UTF-16 units; null where no cell has text. */
export type TextProfile = Nulls &
  Distinct & {
    readonly type: "text";
    readonly shortest: number | null;
    readonly longest: number | null;
  };

/** `values` are the names of all lists together, `distinct` the different ones; `fewest` and `most` of one list. */
export type ListProfile = Nulls &
  Distinct & {
    readonly type: "list";
    readonly empty: number;
    readonly values: number;
    readonly fewest: number | null;
    readonly most: number | null;
  };

import type { Catalog } from "@movies/catalog";
import type { Answer } from "../answer.js";
import type { Html } from "../markup/html.js";

/** What a page shows. */
export interface Shown {
  readonly status: Answer["status"];
  /** of the window and of previews, plain text; only the catalogue's name if there is none */
  readonly title?: string;
  /** one sentence for search engines and previews, plain text; about the catalogue if there is none */
  readonly description?: string;
  /** the one address of the page, relative to the service, if it has several */
  readonly address?: string;
  readonly main: Html;
  /** what is shown, by schema.org */
  readonly data?: Readonly<Record<string, unknown>>;
  /** whether `main` has the search field itself */
  readonly searches?: boolean;
}

/** The address of the page that shows what was asked for, relative to the service. */
export interface Moved {
  readonly to: string;
}

/** A page that people share: its address has the name of what it shows. */
export interface View {
  /** a `*` at the end takes everything that follows */
  readonly path: string;
  /** What it shows for the text at the end of the path and the raw query. Errors: Refusal. */
  readonly show: (catalog: Catalog, text: string, query: string) => Shown | Moved;
}

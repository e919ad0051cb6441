import type { z } from "@hono/zod-openapi";
import type { Catalog } from "@movies/catalog";
import type { Answer } from "../answer.js";
import type { Field, Form } from "../markup/fields.js";
import type { Html } from "../markup/html.js";
import type { Parameters, Values } from "../params/parameter.js";
import type { ServiceState } from "../state.js";

/** A question: its path and parameters, its answer, its documentation and its page. One folder each. */
export interface Question<P extends Parameters = Parameters> {
  /** its id in the OpenAPI document: the function of the original, if there was one */
  readonly operation: string;
  /** as documented; a `{parameter}` at the end takes everything that follows, slashes too */
  readonly path: string;
  /** the original deployment's path for it, if it had one */
  readonly formerly?: string;
  /** its query parameters */
  readonly parameters: P;
  /** whether it ignores all other parameters: probes append one to get around caches */
  readonly lenient?: boolean;
  /** query parameters that may carry the text of a path that ends before it, as clients of the original send it */
  readonly textNames?: readonly string[];
  /** Pure: the same question gets the same answer, except for the state of the service. Errors: Refusal. */
  answer(catalog: Catalog, asked: Asked<P>): Answer<object>;
  /** Loads its part of the OpenAPI document; zod is needed only for that. */
  describe(): Promise<{ readonly description: Description }>;
  /** its form and view on the page, if it has one */
  readonly page?: PageQuestion;
}

/** A request for a question, checked and decoded. */
export interface Asked<P extends Parameters = Parameters> {
  /** the route up to the text: `/score_titulo/`, `/pelicula/get_votos/` */
  readonly prefix: string;
  /** the text at the end of the path; empty if the route has no parameter there */
  readonly text: string;
  readonly query: Values<P>;
  readonly service: ServiceState;
}

/** The documentation of a question besides its route, its query and its examples. */
export interface Description {
  readonly tag: Tag;
  readonly summary: string;
  readonly description: string;
  /** of the parameter at the end of its path, if it has one */
  readonly parameter?: { readonly description: string; readonly example: string };
  /** possible bodies of a 200 */
  readonly answers: readonly [z.ZodType, ...z.ZodType[]];
  /** body of a 503, if it may answer that the service is stopping */
  readonly stopping?: z.ZodType;
  /** whether it may differ the next moment, so that it must not be cached */
  readonly momentary?: boolean;
  /** body of a 404, if its subject may not be found */
  readonly missing?: z.ZodType;
}

export type Tag = "Estrenos" | "Películas" | "Personas" | "Grupos" | "Búsqueda" | "Operación";

/** A question on the page: its form, and its view of an answer. */
export interface PageQuestion {
  /** `pregunta` in the address */
  readonly key: string;
  /** the section of the home page it stands in */
  readonly about: Subject;
  readonly heading: string;
  /** what the reader learns from it, in a sentence */
  readonly explained: string;
  /** the field for its subject */
  readonly field: Field;
  /** optional fields that narrow it */
  readonly more: readonly Field[];
  /** example texts for `field` */
  readonly examples: readonly string[];
  /** Answers a valid form. */
  readonly view: (catalog: Catalog, form: Form) => View;
}

export type Subject = "film" | "person" | "group" | "calendar";

/** An answer as the page shows it. */
export interface View {
  readonly status: 200 | 404;
  /** of the window, plain text */
  readonly title: string;
  readonly card: Html;
  /** the form beside the answer, if it differs from the one sent */
  readonly again?: Form;
}

/** A route up to its parameter: `/score_titulo/`. */
export const prefixOf = (path: string): string => path.replace(/\{.*/, "");

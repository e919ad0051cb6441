import type { z } from "@hono/zod-openapi";
import type { Catalog } from "@movies/catalog";
import type { Answer } from "../answer.js";
import type { Field, Form } from "../markup/fields.js";
import type { Html } from "../markup/html.js";
import type { Parameters, Values } from "../params/parameter.js";
import type { ServiceState } from "../state.js";

/** A question: where it is asked, what it takes, how it is answered, documented and shown. One folder each. */
export interface Question<P extends Parameters = Parameters> {
  /** its id in the OpenAPI document: the function of the original, if there was one */
  readonly operation: string;
  /** as documented; a `{parameter}` at the end takes everything that follows, slashes too */
  readonly path: string;
  /** where the original deployment answered the same, if it did */
  readonly formerly?: string;
  /** its query parameters */
  readonly parameters: P;
  /** The same answer to the same words, except for the state of the service; no side effects. Errors: Refusal. */
  answer(catalog: Catalog, asked: Asked<P>): Answer<object>;
  /** Loads its part of the OpenAPI document; only then is zod needed. */
  describe(): Promise<{ readonly description: Description }>;
  /** how the page asks it, if it does */
  readonly page?: PageQuestion;
}

/** What was asked, checked and decoded. */
export interface Asked<P extends Parameters = Parameters> {
  /** the route up to the text: `/score_titulo/`, `/pelicula/get_votos/` */
  readonly prefix: string;
  /** what the path ends in; empty if the route has no parameter there */
  readonly text: string;
  readonly query: Values<P>;
  readonly service: ServiceState;
}

/** What is documented of a question beside its route, its query and its examples. */
export interface Description {
  readonly tag: Tag;
  readonly summary: string;
  readonly description: string;
  /** of the parameter at the end of its path, if it has one */
  readonly parameter?: { readonly description: string; readonly example: string };
  /** of a 200; one of them */
  readonly answers: readonly [z.ZodType, ...z.ZodType[]];
  /** of a 503, if the service may say that it stops */
  readonly stopping?: z.ZodType;
  /** whether it may differ the next moment, so that nobody may keep it */
  readonly momentary?: boolean;
  /** of a 404, if somebody or something may not be found */
  readonly missing?: z.ZodType;
}

export type Tag = "Estrenos" | "Películas" | "Personas" | "Búsqueda" | "Operación";

/** How the page asks a question: a form, and what is shown for what was filled in. */
export interface PageQuestion {
  /** `pregunta` in the address */
  readonly key: string;
  readonly heading: string;
  /** what one learns by it, a sentence */
  readonly explained: string;
  /** what is asked about */
  readonly field: Field;
  /** what narrows it */
  readonly more: readonly Field[];
  /** texts of `field` whose answers are worth seeing */
  readonly examples: readonly string[];
  /** Answers a form without faults. */
  readonly view: (catalog: Catalog, form: Form) => View;
}

/** What is shown of an answer. */
export interface View {
  readonly status: 200 | 404;
  /** of the window, plain text */
  readonly title: string;
  readonly card: Html;
  /** the form as it is shown beside the answer, if not as it was sent */
  readonly again?: Form;
}

/** A route up to its parameter: `/score_titulo/`. */
export const prefixOf = (path: string): string => path.replace(/\{.*/, "");

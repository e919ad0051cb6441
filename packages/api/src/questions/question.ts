import type { Catalog } from "@movies/catalog";
import type { Answer } from "../answer.js";
import type { Checked } from "../request/parameters.js";

/** What was asked, checked and decoded. */
export interface Asked {
  /** where it was asked, up to the text: `/score_titulo/`, `/pelicula/get_votos/` */
  readonly prefix: string;
  /** what the path ends in, empty where the route has no parameter there */
  readonly text: string;
  /** `{}` where there is none */
  readonly query: Checked;
}

/** A question: the same answer to the same words, and nothing else happens. Errors: Refusal. */
export type Question<Body extends object = object> = (catalog: Catalog, asked: Asked) => Answer<Body>;

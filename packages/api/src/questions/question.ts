import type { Catalog } from "@movies/catalog";
import type { Answer } from "../answer.js";
import type { Checked } from "../request/parameters.js";

/** What only the running process knows. */
export interface ServiceState {
  /** when the build was opened; null where nobody serves */
  readonly openedAt: Date | null;
  /** told to stop: open requests are answered, no new ones come */
  readonly stopping: boolean;
  /** the newest build where it is of no use, so that the one before is served on */
  readonly refused: RefusedBuild | null;
}

/** A build that was not taken. */
export interface RefusedBuild {
  /** its id; null where not even that can be read */
  readonly build: string | null;
  readonly at: Date;
}

/** What was asked, checked and decoded. */
export interface Asked {
  /** where it was asked, up to the text: `/score_titulo/`, `/pelicula/get_votos/` */
  readonly prefix: string;
  /** what the path ends in, empty where the route has no parameter there */
  readonly text: string;
  /** `{}` where there is none */
  readonly query: Checked;
  readonly service: ServiceState;
}

/** A question: the same answer to the same words (but for the state of the service), and nothing else happens. Errors: Refusal. */
export type Question<Body extends object = object> = (catalog: Catalog, asked: Asked) => Answer<Body>;

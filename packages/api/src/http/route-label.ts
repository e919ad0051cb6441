import type { App } from "../env.js";
import { rawPath, targetOf } from "../params/path.js";
import { QUESTIONS } from "../questions/index.js";

/** Addresses that match no route share one label: random addresses must not create metrics. */
export const NO_ROUTE = "none";

/** The template of the route that answers a target, by the app's own router; `none` if there is none. */
export function routeLabels(app: App): (target: string) => string {
  return (target) => {
    const [matched] = app.router.match("GET", rawPath(targetOf({ url: target }, undefined)));
    // The first of several matches answers; handlers for all methods are middleware.
    const route = matched.map(([[, found]]) => found).find(({ method }) => method === "GET");
    return route === undefined ? NO_ROUTE : (DOCUMENTED.get(route.path) ?? route.path);
  };
}

/** The documented form of routes with a parameter, by their registered form: `/score_titulo/*`. */
const DOCUMENTED: ReadonlyMap<string, string> = new Map(
  QUESTIONS.flatMap(({ path, formerly = path }) => [path, formerly]).map((path) => [
    path.replace(/\{.*/, "*"),
    path,
  ]),
);

import type { App } from "../env.js";
import { rawPath, targetOf } from "../params/path.js";
import { QUESTIONS } from "../questions/index.js";

/** What matches no route shares one label: who asks for addresses at random makes no metrics. */
export const NO_ROUTE = "none";

/** The template of the route that answers a target, by the app's own router; `none` where none does. */
export function routeLabels(app: App): (target: string) => string {
  return (target) => {
    const [matched] = app.router.match("GET", rawPath(targetOf({ url: target }, undefined)));
    // Of several the first answers; what is registered for all methods is a middleware.
    const route = matched.map(([[, found]]) => found).find(({ method }) => method === "GET");
    return route === undefined ? NO_ROUTE : (DOCUMENTED.get(route.path) ?? route.path);
  };
}

/** How the routes with a parameter are documented, by how they are registered: `/score_titulo/*`. */
const DOCUMENTED: ReadonlyMap<string, string> = new Map(
  QUESTIONS.flatMap(({ path, formerly = path }) => [path, formerly]).map((path) => [
    path.replace(/\{.*/, "*"),
    path,
  ]),
);

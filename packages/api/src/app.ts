import type { Catalog } from "@movies/catalog";
import { type Context, type Handler, Hono } from "hono";
import { type Answer, Refusal, respond } from "./answer.js";
import { serveDocs } from "./docs/serve.js";
import { addPage } from "./page/index.js";
import type { ServiceState } from "./questions/question.js";
import type { Checked } from "./request/parameters.js";
import { type NodeEnv, rawPath, rawQuery, targetOf, textAfter } from "./request/path.js";
import { PATHS, ROUTES, type Route } from "./routes.js";
import { methodMessage, quoted } from "./spanish/text.js";

export interface AppOptions {
  /** told of every error that is ours, and of which request; by default it goes to stderr */
  readonly report?: (error: unknown, requestId: string | undefined) => void;
  /** how the process that serves it is; looked at with each request */
  readonly service?: ServiceState;
  /** adds what is there for whoever runs it */
  readonly operations?: (app: App) => void;
}

interface Env {
  readonly Bindings: NodeEnv & { readonly requestId?: string };
}

/** An app that is asked with what node's server knows of a request, or without. */
export type App = Hono<Env>;

/** The service over a catalogue: no port, no clock, no environment. GET and HEAD; JSON but for the pages. */
export function createApp(
  catalog: Catalog,
  { report = console.error, service = NOT_SERVED, operations }: AppOptions = {},
): App {
  const app: App = new Hono({ getPath: (request, options) => rawPath(targetOf(request, options?.env)) });
  for (const route of ROUTES)
    for (const path of [route.formerly, route.path])
      if (path !== undefined) app.get(pattern(path), handler(catalog, route, path, service));
  serveDocs(app);
  operations?.(app);

  addPage(app, catalog);

  // Nothing but GET is registered, and Hono looks a HEAD up as a GET: what has another method ends here on every path.
  app.notFound((c) => respond(isRead(c) ? noSuchRoute(c.req.path) : methodNotAllowed(c), c.req.method));
  app.onError((error, c) => {
    if (error instanceof Refusal) return respond(error.answer, c.req.method);
    report(error, c.env?.requestId);
    return respond(ourFault(c.env?.requestId), c.req.method);
  });
  return app;
}

function handler(
  catalog: Catalog,
  { operation, question }: Route,
  path: string,
  service: ServiceState,
): Handler<Env> {
  const prefix = prefixOf(path);
  return (c) => {
    const text = textAfter(prefix, c.req.path);
    const answer = (query: Checked) =>
      respond(question(catalog, { prefix, text, query, service }), c.req.method);
    const raw = rawQuery(targetOf(c.req, c.env));
    if (raw === "") return answer({});
    return checks().then(({ checkQuery }) => answer(checkQuery(operation, raw)));
  };
}

// Loaded with the first query there is to check: most questions have none, and zod weighs 13 MB. Kept, because an import()
// of what is loaded still takes 5 µs.
let loading: Promise<typeof import("./request/check.js")> | undefined;
const checks = () => {
  loading ??= import("./request/check.js");
  return loading;
};

const prefixOf = (path: string): string => (path.includes("{") ? path.slice(0, path.indexOf("{")) : path);

// A star takes slashes too, and nothing at all.
const pattern = (path: string): string => (path.includes("{") ? `${prefixOf(path)}*` : path);

const isRead = (c: Context): boolean => c.req.method === "GET" || c.req.method === "HEAD";

const noSuchRoute = (path: string): Answer => ({
  status: 404,
  body: { mensaje: `No existe la ruta ${quoted(path)}.`, rutas: PATHS },
});

const methodNotAllowed = (c: Context): Answer => ({
  status: 405,
  body: { mensaje: methodMessage(c.req.method) },
});

/** The id is what a client can tell whoever runs the service, whose log has it too. */
export const ourFault = (requestId: string | undefined): Answer => ({
  status: 500,
  body: {
    mensaje: "Ocurrió un error interno; la petición no se pudo responder.",
    ...(requestId === undefined ? {} : { peticion: requestId }),
  },
});

const NOT_SERVED: ServiceState = { openedAt: null, stopping: false, refused: null };

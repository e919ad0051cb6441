import { type Catalog, Unreachable } from "@movies/catalog";
import { after } from "@movies/kept-answers";
import { type Context, type Handler, Hono } from "hono";
import { type Answer, Refusal } from "./answer.js";
import { serveDocs } from "./docs/serve.js";
import type { App, Env } from "./env.js";
import { ourFault, respond, UNREACHABLE, wantsPage } from "./http/respond.js";
import { addPages, isPage, pageResponse } from "./page/index.js";
import { noSuchPage, ourFaultPage, unreachablePage } from "./page/page.js";
import { rawPath, rawQuery, targetOf, textAfter } from "./params/path.js";
import { readQuery } from "./params/query.js";
import { PATHS, QUESTIONS } from "./questions/index.js";
import { prefixOf, type Question } from "./questions/question.js";
import { methodMessage, noSuchRoute } from "./spanish/messages.js";
import type { ServiceState } from "./state.js";

export interface AppOptions {
  /** called with every error that is our fault, and the id of the request; by default it goes to stderr */
  readonly report?: (error: unknown, requestId: string | undefined) => void;
  /** the state of the serving process; read with each request */
  readonly service?: ServiceState;
  /** adds routes for the operator */
  readonly operations?: (app: App) => void;
}

/** The service over a catalogue: no port, no clock, no environment. GET and HEAD; JSON, except for the pages. */
export function createApp(
  catalog: Catalog,
  { report = console.error, service = NOT_SERVED, operations }: AppOptions = {},
): App {
  const app: App = new Hono({ getPath: (request, options) => rawPath(targetOf(request, options?.env)) });
  for (const question of QUESTIONS)
    for (const path of [question.formerly, question.path])
      if (path !== undefined) app.get(pattern(path), handler(catalog, question, path, service));
  serveDocs(app);
  operations?.(app);
  addPages(app, catalog);

  const asPage = pageResponse(catalog.build);

  // Only GET is registered, and Hono looks a HEAD up as a GET: every other method ends here, on every path.
  app.notFound((c) => {
    const { method, path } = c.req;
    if (!isRead(c)) return respond(methodNotAllowed(c), method);
    const varying = { Vary: "Accept, Accept-Encoding, Origin" };
    return wantsPage(c.req.header("accept"))
      ? asPage(method, targetOf(c.req, c.env), noSuchPage(path), varying)
      : respond(notFoundAnswer(path), method, varying);
  });
  app.onError((error, c) => {
    const { method, path } = c.req;
    if (error instanceof Refusal) return respond(error.answer, method);
    if (error instanceof Unreachable)
      return isPage(path)
        ? asPage(method, targetOf(c.req, c.env), unreachablePage(), SOON)
        : respond(UNREACHABLE, method, SOON);
    const id = c.env?.requestId;
    report(error, id);
    return isPage(path)
      ? asPage(method, targetOf(c.req, c.env), ourFaultPage(id))
      : respond(ourFault(id), method);
  });
  return app;
}

function handler(catalog: Catalog, question: Question, path: string, service: ServiceState): Handler<Env> {
  const prefix = prefixOf(path);
  return (c) => {
    const inPath = textAfter(prefix, c.req.path);
    const { parameters, textNames = [], lenient = false } = question;
    const { values: query, text = inPath } = readQuery(rawQuery(targetOf(c.req, c.env)), parameters, {
      textNames: inPath === "" ? textNames : [],
      lenient,
    });
    const answer = catalog.ask(() => question.answer(catalog, { prefix, text, query, service }));
    return after(answer, (answered) => respond(answered, c.req.method));
  };
}

// A star matches slashes too, and the empty text.
const pattern = (path: string): string => path.replace(/\{.*/, "*");

const isRead = (c: Context): boolean => c.req.method === "GET" || c.req.method === "HEAD";

const notFoundAnswer = (path: string): Answer => ({
  status: 404,
  body: { mensaje: noSuchRoute(path), rutas: PATHS },
});

const methodNotAllowed = (c: Context): Answer => ({
  status: 405,
  body: { mensaje: methodMessage(c.req.method) },
});

const NOT_SERVED: ServiceState = { openedAt: null, stopping: false, refused: null };

/** When to ask again whoever was not to be reached, in s. */
const SOON = { "Retry-After": "1" };

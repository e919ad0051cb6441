import type { Hono } from "hono";

/** What the server passes to the app with a request; all of it is absent when a test asks the app directly. */
export interface Env {
  readonly Bindings: {
    /** the target of the request line, as it came */
    readonly incoming?: { readonly url?: string | undefined };
    readonly requestId?: string;
  };
}

export type App = Hono<Env>;

import { Problem } from "@movies/catalog";
import type { Log } from "../observability/log.js";
import type { ReloadResult } from "../observability/metrics.js";
import type { RefusedBuild } from "../state.js";

/** Something that serves a build. */
interface OfBuild {
  readonly build: { readonly id: string; readonly films: number };
}

/** The source of builds, and the observers of reloads. */
export interface ReloaderOptions<Serving extends OfBuild> {
  /** the id of the build that is published now. Errors: Problem if there is none. */
  readonly published: () => Promise<string>;
  /** Checks the files of the published build, which is the one that is served. Errors: Problem if they cannot be served again. */
  readonly check: () => Promise<void>;
  /** opens it, verified and tested. Errors: Problem if it is unusable. */
  readonly open: () => Promise<Serving>;
  readonly log: Log;
  readonly told: (result: ReloadResult) => void;
  /** releases the previous one; only open requests still refer to it */
  readonly release: () => void;
}

export interface Reloader<Serving extends OfBuild> {
  /** what answers now; it changes between two requests, never within one */
  readonly serving: Serving;
  /** the newest build, if it was refused */
  readonly refused: RefusedBuild | null;
  /** Serves the published build if it is new and usable. One call at a time; never rejects. */
  reload(): Promise<ReloadResult>;
}

/** Serves `first` until `reload` finds something newer. */
export function createReloader<Serving extends OfBuild>(
  first: Serving,
  { published, check, open, log, told, release }: ReloaderOptions<Serving>,
): Reloader<Serving> {
  let serving = first;
  let refused: (RefusedBuild & { readonly reason: string }) | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function attempt(): Promise<ReloadResult> {
    let build: string | null = null;
    try {
      build = await published();
      if (build !== serving.build.id) {
        const opened = await open();
        if (opened.build.id !== serving.build.id) return exchange(opened);
      } else await check();
      restored();
      return "unchanged";
    } catch (error) {
      refuse(build, error);
      return "refused";
    }
  }

  function exchange(opened: Serving): "switched" {
    const before = serving.build.id;
    serving = opened; // the moment of change
    refused = null;
    const { id: build, films } = opened.build;
    log.info({ build, films, before }, `serving build ${build}, ${films} films, instead of ${before}`);
    release();
    return "switched";
  }

  function restored(): void {
    const { id: build } = serving.build;
    if (refused !== null) log.info({ build }, `build ${build}, which is served, is the published one again`);
    refused = null;
  }

  /** A build refused again for the same reason is not news. */
  function refuse(build: string | null, error: unknown): void {
    const reason = error instanceof Problem ? error.message : String(error);
    const isNews = refused?.build !== build || refused.reason !== reason;
    if (isNews) refused = { build, reason, at: new Date() };
    const facts = {
      refused: build,
      build: serving.build.id,
      ...(error instanceof Problem ? {} : { err: error }),
    };
    log[isNews ? "warn" : "debug"](facts, `refused a build, ${serving.build.id} is served on: ${reason}`);
  }

  return {
    get serving() {
      return serving;
    },
    get refused() {
      return refused;
    },
    reload() {
      const turn = last.then(attempt).then((result) => {
        told(result);
        return result;
      });
      last = turn;
      return turn;
    },
  };
}

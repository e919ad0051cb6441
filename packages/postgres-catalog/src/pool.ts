import { Unreachable } from "@movies/catalog";
import postgres from "postgres";
import { type Store, storeAt } from "./connection.js";
import { settings } from "./settings.js";

/** A bounded number of connections that answers, or says within a bounded time that it cannot. */
export interface Pool {
  readonly place: string;
  /** Errors: Unreachable if there is no answer in time; any other of the database as it is. */
  rows(text: string, parameters?: readonly string[]): Promise<Row[]>;
}

export type Row = readonly unknown[];

// SQLSTATEs in which the server cannot answer anybody, or not yet, or not about a build that was dropped meanwhile.
const NOT_NOW = /^(08|53|57|58|42P01|3F000)/;

export function createPool(url: string): Pool {
  let store = open();
  let waiting = 0;

  function open(): Store {
    return storeAt(url, {
      max: settings.connections,
      backoff: () => settings.retrySeconds,
      connection: { statement_timeout: settings.answerMs },
    });
  }

  /** Connections to a host that is gone without a word would be asked again and again. */
  function renew(silent: Store): void {
    if (store !== silent) return;
    store = open();
    void silent.sql.end({ timeout: 0 }).catch(() => {});
  }

  return {
    place: store.place,
    async rows(text, parameters = []) {
      if (waiting >= settings.waiting)
        throw new Unreachable(`${settings.waiting} requests wait for the database`);
      waiting += 1;
      const asked = store;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          renew(asked);
          reject(new Unreachable(`no answer within ${settings.answerMs} ms`));
        }, settings.answerMs + settings.graceMs);
      });
      try {
        const answered = asked.sql.unsafe(text, [...parameters], { prepare: true }).values();
        answered.catch(() => {}); // if it fails after the time limit, nobody waits for it any more
        return (await Promise.race([answered, late])) as unknown as Row[];
      } catch (error) {
        throw isAbout(error) ? error : new Unreachable("the database does not answer", { cause: error });
      } finally {
        clearTimeout(timer);
        waiting -= 1;
      }
    },
  };
}

/** Whether an error is about what was asked: the same question would fail again. */
const isAbout = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && !NOT_NOW.test(error.code);

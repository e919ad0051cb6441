import { Problem } from "@movies/artifacts/folder";
import postgres, { type Options, type Sql } from "postgres";
import { settings } from "./settings.js";

/** A database: how to ask it, and what to call it where others may read it. */
export interface Store {
  readonly sql: Sql;
  /** `host:5432/movies`, never with a password */
  readonly place: string;
}

type Types = Record<string, never>;

/** A pool for an address such as `postgres://user@host/movies`; it connects when it is first asked. Errors: Problem. */
export function storeAt(url: string, options: Options<Types> = {}): Store {
  const place = placeOf(url);
  const socket = /[?&]host=([^&]+)/.exec(url); // as libpq has it: postgres:///movies?host=/run/postgresql
  const sql = postgres(socket === null ? url : url.replace(socket[0], "?"), {
    ...(socket !== null && { host: decodeURIComponent(socket[1] ?? "") }),
    connect_timeout: settings.connectSeconds,
    fetch_types: false, // lists come as JSON
    onnotice: () => {},
    ...options,
    connection: { application_name: "movies", ...options.connection },
  });
  return { sql, place };
}

/** Host, port and database of an address. Errors: Problem, which repeats nothing of it: there may be a password in it. */
export function placeOf(url: string): string {
  const parts = /^postgres(?:ql)?:\/\/(?:[^@/?#]*@)?([^@/?#]*)(?:\/([^@/?#]*))?(?:[?#]\S*)?$/.exec(url);
  if (parts === null)
    throw new Problem(
      "the address of the database is not understood; expected postgres://USER@HOST:5432/DATABASE, the password in PGPASSWORD or behind the user, with %40 for @",
    );
  const [, hosts = "", database = ""] = parts;
  return `${decodeURIComponent(hosts) || "localhost"}/${decodeURIComponent(database)}`;
}

/** Does something in a database and closes it. Errors: Problem if the database does not do it. */
export async function withStore<T>(url: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = storeAt(url, { max: 1 });
  try {
    return await use(store);
  } catch (error) {
    throw storeProblem(error, store.place);
  } finally {
    await store.sql.end({ timeout: 1 });
  }
}

// By SQLSTATE, or by what the system and the client call it.
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there; start PostgreSQL, or correct the address",
  ECONNRESET: "the connection was cut; run the command again",
  ENOTFOUND: "there is no such host; correct the address",
  EAI_AGAIN: "its name cannot be resolved now; correct the address, or try again",
  ENOENT: "there is no such socket; start PostgreSQL, or correct the address",
  EHOSTUNREACH: "the host cannot be reached; correct the address, or look at the network",
  CONNECT_TIMEOUT: "it does not answer; correct the address, or look at the network",
  CONNECTION_CLOSED: "the connection was cut; run the command again",
  CONNECTION_ENDED: "the connection was closed",
  "28000": "it does not let this user in; correct the user, or pg_hba.conf",
  "28P01": "the password is wrong, or the user is; correct them in the address or in PGPASSWORD",
  "3D000": "there is no such database; create it with createdb, or correct the address",
  "42501":
    "this user lacks the rights; let its owner run: grant create on database … to the user, or load as the owner of the tables",
  "53100": "the disk of the database is full; make room there, then run the command again",
  "53300": "it has no connection left; try again, or raise max_connections",
  "57P01": "it was shut down; run the command again when it is up",
  "57P03": "it is starting or stopping; run the command again when it is up",
  "25006": "it is read-only, perhaps a standby; load into the primary",
};

/** An error of a database as one sentence; any other as it is. */
export function storeProblem(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || error instanceof Problem || !("code" in error)) return error;
  const code = String(error.code);
  const said = error instanceof postgres.PostgresError ? `${error.message} (SQLSTATE ${code})` : undefined;
  const reason = REASONS[code] ?? said;
  return reason === undefined ? error : new Problem(`PostgreSQL at ${place}: ${reason}`, { cause: error });
}

export interface Route {
  readonly prefix: string;
  readonly body: string;
}

export const HEADERS = { "Content-Type": "application/json; charset=UTF-8" };

/** In the words of the service, for the process that started it. */
export const said = (port: number): void => {
  process.stderr.write(`listening on http://127.0.0.1:${port},\n`);
};

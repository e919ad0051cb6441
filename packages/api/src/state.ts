/** A published build that could not be used. */
export interface RefusedBuild {
  /** its id; null if not even that can be read */
  readonly build: string | null;
  readonly at: Date;
}

/** State of the running process. */
export interface ServiceState {
  /** when the build was opened; null if the app is asked without a server */
  readonly openedAt: Date | null;
  /** told to stop: open requests are answered, then the port closes */
  readonly stopping: boolean;
  /** the newest build, if it could not be used and the previous one is still served */
  readonly refused: RefusedBuild | null;
}

/** Requests that wait for the answers before them, of all connections. */
export const pipelined = { waiting: 0 };

/** A build that was published and could not be used. */
export interface RefusedBuild {
  /** its id; null if not even that can be read */
  readonly build: string | null;
  readonly at: Date;
}

/** What only the running process knows. */
export interface ServiceState {
  /** when the build was opened; null if the app is asked without a server */
  readonly openedAt: Date | null;
  /** told to stop: open requests are answered, then the port closes */
  readonly stopping: boolean;
  /** the newest build if it could not be used and the one before is still served */
  readonly refused: RefusedBuild | null;
}

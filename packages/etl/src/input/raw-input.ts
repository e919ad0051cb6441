/** One of the two raw files in any form: plain, compressed, or from a pipe. */
export interface RawInput {
  /** its name in messages: its path, `movies_dataset.csv in raw/movies_dataset.zip`, `stdin` */
  readonly label: string;
  /** size of the input, compressed or not; undefined if it is not known in advance */
  readonly bytes: number | undefined;
  /** what the user should do if it cannot be used */
  readonly next: string;
  /**
   * The bytes of the CSV, unpacked, in pieces of about the given size. A pipe can be read once.
   * Errors: Problem, or the system's error if it cannot be read.
   */
  read(pieceBytes: number): AsyncIterable<RawPiece>;
}

export interface RawPiece {
  /** valid until the next piece is requested, which may overwrite it */
  readonly bytes: Buffer;
  /** how much of `RawInput.bytes` has been read so far */
  readonly consumed: number;
}

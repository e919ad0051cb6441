/** One of the two raw files, however it comes: as it is, compressed, or from a pipe. */
export interface RawInput {
  /** how messages name it: its path, `movies_dataset.csv in raw/movies_dataset.zip`, `stdin` */
  readonly label: string;
  /** size of what is read, packed as it may be; undefined where that has no end before it comes */
  readonly bytes: number | undefined;
  /** what the user is to do where it cannot be used */
  readonly next: string;
  /**
   * The bytes of the CSV, unpacked, in pieces of about that size. What comes from a pipe can be read once.
   * Errors: Problem, or the system's where it cannot be read.
   */
  read(pieceBytes: number): AsyncIterable<RawPiece>;
}

export interface RawPiece {
  /** good until the next piece is asked for: its place may be written over then */
  readonly bytes: Buffer;
  /** how much of `RawInput.bytes` has been read so far */
  readonly consumed: number;
}

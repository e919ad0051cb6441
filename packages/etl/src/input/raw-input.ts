import { shellWord } from "@movies/artifacts/folder";

/** One of the raw files, or a part of one, in any form: plain, compressed, or from a pipe. */
export interface RawInput {
  /** its name in messages: its path, `movies_dataset.csv in raw/movies_dataset.zip`, `stdin` */
  readonly label: string;
  /** what the file is called */
  readonly file: string;
  /** its name in rejected.csv and in the report, which do not depend on what it is called */
  readonly name: string;
  /** the path of a file that holds the CSV as it is */
  readonly path?: string;
  /** the option that names another file instead */
  readonly option: string;
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

/** What to do with an input that a command can mend, which is given its path and writes to stdout. */
export const mended = ({ path, option }: RawInput, command: string): string =>
  path === undefined
    ? `unpack it, put it through ${command}, then run the command again`
    : `run: ${command} ${shellWord(path)} > mended.csv, then the command again with ${option} mended.csv`;

import { Problem } from "@movies/artifacts/folder";
import Papa, { type ParseError, type ParseStepResult } from "papaparse";
import { SETTINGS } from "../settings.js";
import { firstLines, lineBreaks } from "./lines.js";
import { decode, encode, slice, type Utf8 } from "./utf8.js";

/** A record as the file has it: blank lines are none. */
export interface CsvRecord {
  readonly cells: readonly Utf8[];
  /** the line it begins in, counted from 1 */
  readonly line: number;
  /** how many line breaks it takes, those in quoted cells included */
  readonly lines: number;
  /** its text without the line break at its end */
  readonly raw: Utf8;
  /** something stands behind a closing quote, so that its cells are a guess */
  readonly malformed: boolean;
}

/**
 * Cuts text that comes in pieces into records, whatever the size of the pieces.
 *
 * papaparse's own `Parser` does the cutting: driven directly it tells where each record ends, which gives line numbers
 * and raw text for nothing, and leaves what to do with the rest to us. (`Papa.parse` on a stream hides both, and takes a
 * byte order mark off every piece.) Lines end in `\n` or `\r\n`, even mixed.
 */
export class RecordReader {
  private readonly label: string;
  private tail = NOTHING;
  private line = 1;
  /** how long the tail must be before it is worth another try */
  private patience = 0;
  /** how long the tail may be without a look at how many characters that is */
  private room: number = SETTINGS.recordChars;

  // What is being cut. One parser for all pieces: one for each, with a closure, keeps the records of all that came before
  // alive until the whole heap is collected: nine tenths of the time that cutting spent on garbage.
  private readonly parser = parserTo<Utf8>((cells, errors, to) => {
    if (this.spaced) return;
    this.spaced = errors.length > 0 && isSpaced(slice(this.text, this.from, to));
    if (!this.spaced) this.take(cells, errors.length > 0, openQuote(errors), to);
  });
  private text = NOTHING;
  private from = 0;
  /** what is left of `text` must be cut as characters */
  private spaced = false;
  private records: CsvRecord[] = [];

  constructor(label: string) {
    this.label = label;
  }

  /** The records that this piece completes. Errors: Problem, where a quote is not closed or a record has no end. */
  push(text: Utf8, last: boolean): CsvRecord[] {
    this.tail = (this.tail + text) as Utf8;
    // A record that is not complete is parsed again from its start: only with a line break in the new text, and only
    // when it has doubled, or is about to be refused. Otherwise one record of many pieces would take quadratic time.
    const large = this.isTooLong();
    if (last || large || (text.includes("\n") && this.tail.length >= this.patience)) this.cut(last);
    if (this.isTooLong()) throw this.endless();
    const { records } = this;
    this.records = [];
    return records;
  }

  private cut(last: boolean): void {
    this.text = this.tail;
    this.from = 0;
    this.spaced = false;
    this.parser.parse(this.text, 0, !last);
    const rest = slice(this.text, this.from);
    if (this.spaced || (rest.includes("\n") && isSpaced(rest))) this.cutCharacters(rest, last);
    const { text, from } = this;
    this.text = NOTHING;
    this.tail = slice(text, from);
    this.refuseTooManyLines(this.tail);
    this.patience = from === 0 ? 2 * text.length : 0;
    if (from > 0) this.room = SETTINGS.recordChars;
  }

  /** What papaparse would have cut otherwise had it seen characters: white space behind a closing quote may be no ASCII. */
  private cutCharacters(rest: Utf8, last: boolean): void {
    const text = decode(rest);
    let begin = 0;
    parserTo<string>((cells, errors, end) => {
      const place = (at: number): number => this.from + Buffer.byteLength(text.slice(begin, at));
      const open = openQuote(errors);
      const quote = open && place(open);
      const to = place(end);
      begin = end;
      this.take(cells.map(encode), errors.length > 0, quote, to);
    }).parse(text, 0, !last);
  }

  private isTooLong(): boolean {
    if (this.tail.length <= this.room) return false;
    const chars = decode(this.tail).length;
    this.room = this.tail.length + SETTINGS.recordChars - chars; // a byte more is a character more at most
    return chars > SETTINGS.recordChars;
  }

  /** Takes the record that ends at `to`; `open` is where a quote is that is not closed. */
  private take(cells: Utf8[], malformed: boolean, open: number | undefined, to: number): void {
    const { text, from } = this;
    const lines = lineBreaks(text, from, to);
    if (lines >= SETTINGS.recordLines) this.refuseTooManyLines(slice(text, from, to));
    if (open !== undefined) throw this.unclosed(lineBreaks(text, from, open), "the file ended");
    const record = recordOf(text, from, to, cells, malformed, this.line, lines);
    this.line += record.lines;
    if (!isBlank(record)) this.records.push(record);
    this.from = to;
  }

  /**
   * A quote that is not closed takes in whole rows up to the next quote, and that may even look like its end: only the
   * many lines tell. The cell that is still open behind the last line it may have is the one that was not closed.
   */
  private refuseTooManyLines(record: Utf8): void {
    const lines = firstLines(record, SETTINGS.recordLines);
    if (lines === undefined) return;
    const text = decode(lines);
    parseEach(text, (_, errors) => {
      const open = openQuote(errors);
      if (open !== undefined)
        throw this.unclosed(lineBreaks(text, 0, open), `${SETTINGS.recordLines} lines went by`);
    });
  }

  private endless(): Problem {
    const limit = `${SETTINGS.recordChars} characters went by`;
    let problem = new Problem(
      `${this.label} line ${this.line} does not end: expected a record of CSV, ${limit}; look at that line, then run the command again`,
    );
    const text = decode(this.tail);
    parseEach(text, (_, errors) => {
      const open = openQuote(errors);
      if (open !== undefined) problem = this.unclosed(lineBreaks(text, 0, open), limit);
    });
    return problem;
  }

  private unclosed(linesBefore: number, came: string): Problem {
    const line = this.line + linesBefore;
    return new Problem(
      `${this.label}: the quote that opens a cell in line ${line} is not closed: expected another ", ${came}; close it, then run the command again`,
    );
  }
}

const NOTHING = encode("");

/** A quote with white space behind that only characters show, not bytes: what `String.trim` takes off beyond ASCII. */
const SPACED = new RegExp(
  `"\\s*(?:${[..."\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"].map(encode).join("|")})`,
);
const isSpaced = (bytes: Utf8): boolean => SPACED.test(bytes);

/** Where the quote stands that is not closed. */
const openQuote = (errors: readonly ParseError[]): number | undefined =>
  errors.find((error) => error.code === "MissingQuotes")?.index;

type Step<Cell extends string> = (cells: Cell[], errors: readonly ParseError[], end: number) => void;

function parserTo<Cell extends string>(step: Step<Cell>) {
  return new Papa.Parser({
    delimiter: ",",
    newline: "\n",
    step: ({ data, errors, meta }: ParseStepResult<Cell[][]>) => step(data[0] ?? [], errors, meta.cursor),
  });
}

const parseEach = (text: string, step: Step<string>): void => void parserTo(step).parse(text, 0, false);

function recordOf(
  text: Utf8,
  from: number,
  to: number,
  cells: Utf8[],
  malformed: boolean,
  line: number,
  lines: number,
): CsvRecord {
  let end = to;
  if (end > from && text[end - 1] === "\n") end--;
  if (end > from && text[end - 1] === "\r") {
    end--;
    withoutCarriageReturn(cells);
  }
  return { cells, line, lines, raw: slice(text, from, end), malformed };
}

/** Of an unquoted cell at the end of a line that ends in `\r\n` papaparse, told of `\n`, leaves the `\r`. */
function withoutCarriageReturn(cells: Utf8[]): void {
  const last = cells.at(-1);
  if (last?.endsWith("\r")) cells[cells.length - 1] = slice(last, 0, -1);
}

const isBlank = ({ cells: [first = NOTHING, second] }: CsvRecord): boolean =>
  second === undefined && decode(first).trim() === "";

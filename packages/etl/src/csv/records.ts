import { Problem } from "@movies/artifacts/folder";
import Papa, { type ParseError, type ParseStepResult } from "papaparse";
import { SETTINGS } from "../settings.js";
import { firstLines, lineBreaks } from "./lines.js";

/** A record as the file has it: blank lines are none. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** the line it begins in, counted from 1 */
  readonly line: number;
  /** how many line breaks it takes, those in quoted cells included */
  readonly lines: number;
  /** its text without the line break at its end */
  readonly raw: string;
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
  private tail = "";
  private line = 1;
  /** how long the tail must be before it is worth another try */
  private patience = 0;

  // What is being cut. One parser for all pieces: one for each, with a closure, keeps the records of all that came before
  // alive until the whole heap is collected: nine tenths of the time that cutting spent on garbage.
  private readonly parser = parserTo((cells, errors, to) => this.take(cells, errors, to));
  private text = "";
  private from = 0;
  private records: CsvRecord[] = [];

  constructor(label: string) {
    this.label = label;
  }

  /** The records that this piece completes. Errors: Problem, where a quote is not closed or a record has no end. */
  push(text: string, last: boolean): CsvRecord[] {
    this.tail += text;
    // A record that is not complete is parsed again from its start: only with a line break in the new text, and only
    // when it has doubled, or is about to be refused. Otherwise one record of many pieces would take quadratic time.
    const large = this.tail.length > SETTINGS.recordChars;
    if (last || large || (text.includes("\n") && this.tail.length >= this.patience)) this.cut(last);
    if (this.tail.length > SETTINGS.recordChars) throw this.endless();
    const { records } = this;
    this.records = [];
    return records;
  }

  private cut(last: boolean): void {
    this.text = this.tail;
    this.from = 0;
    this.parser.parse(this.text, 0, !last);
    const { text, from } = this;
    this.text = "";
    this.tail = text.slice(from);
    this.refuseTooManyLines(this.tail);
    this.patience = from === 0 ? 2 * text.length : 0;
  }

  /** Takes the record that ends at `to`. */
  private take(cells: string[], errors: readonly ParseError[], to: number): void {
    const { text, from } = this;
    const lines = lineBreaks(text, from, to);
    if (lines >= SETTINGS.recordLines) this.refuseTooManyLines(text.slice(from, to));
    const missing = errors.find((error) => error.code === "MissingQuotes");
    if (missing) throw this.unclosed(text.slice(from, missing.index), "the file ended");
    const record = recordOf(text, from, to, cells, errors.length > 0, this.line, lines);
    this.line += record.lines;
    if (!isBlank(record)) this.records.push(record);
    this.from = to;
  }

  /**
   * A quote that is not closed takes in whole rows up to the next quote, and that may even look like its end: only the
   * many lines tell. The cell that is still open behind the last line it may have is the one that was not closed.
   */
  private refuseTooManyLines(record: string): void {
    const text = firstLines(record, SETTINGS.recordLines);
    if (text === undefined) return;
    parseEach(text, (_, errors) => {
      const missing = errors.find((error) => error.code === "MissingQuotes");
      if (missing) throw this.unclosed(text.slice(0, missing.index), `${SETTINGS.recordLines} lines went by`);
    });
  }

  private endless(): Problem {
    const limit = `${SETTINGS.recordChars} characters went by`;
    let problem = new Problem(
      `${this.label} line ${this.line} does not end: expected a record of CSV, ${limit}; look at that line, then run the command again`,
    );
    parseEach(this.tail, (_, errors) => {
      const missing = errors.find((error) => error.code === "MissingQuotes");
      if (missing) problem = this.unclosed(this.tail.slice(0, missing.index), limit);
    });
    return problem;
  }

  private unclosed(before: string, came: string): Problem {
    const line = this.line + lineBreaks(before, 0, before.length);
    return new Problem(
      `${this.label}: the quote that opens a cell in line ${line} is not closed: expected another ", ${came}; close it, then run the command again`,
    );
  }
}

type Step = (cells: string[], errors: readonly ParseError[], end: number) => void;

function parserTo(step: Step) {
  return new Papa.Parser({
    delimiter: ",",
    newline: "\n",
    step: ({ data, errors, meta }: ParseStepResult<string[][]>) => step(data[0] ?? [], errors, meta.cursor),
  });
}

const parseEach = (text: string, step: Step): void => void parserTo(step).parse(text, 0, false);

function recordOf(
  text: string,
  from: number,
  to: number,
  cells: string[],
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
  return { cells, line, lines, raw: text.slice(from, end), malformed };
}

/** Of an unquoted cell at the end of a line that ends in `\r\n` papaparse, told of `\n`, leaves the `\r`. */
function withoutCarriageReturn(cells: string[]): void {
  const last = cells.at(-1);
  if (last?.endsWith("\r")) cells[cells.length - 1] = last.slice(0, -1);
}

const isBlank = ({ cells }: CsvRecord): boolean => cells.length <= 1 && (cells[0] ?? "").trim() === "";

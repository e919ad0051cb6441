import { type FileFacts, Problem } from "@movies/artifacts/folder";
import Papa, { type ParseError, type ParseStepResult } from "papaparse";
import type { RawInput } from "../input/raw-input.js";
import { SETTINGS } from "../settings.js";
import { dialectOf } from "./dialect.js";
import { firstLines, lineBreaks } from "./lines.js";
import { readText } from "./text.js";
import { asWritten, EscapeHider, unescaped } from "./unescape.js";

/** A record of the file; blank lines are not records. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** its first line, counted from 1 */
  readonly line: number;
  /** its number of lines, line breaks in quoted cells included */
  readonly lines: number;
  /** its text, without the line break at its end */
  readonly raw: string;
  /** something follows a closing quote, so its cells are a guess */
  readonly malformed: boolean;
}

/** The records that a piece of a file completes. */
export interface RecordBatch {
  readonly records: readonly CsvRecord[];
  /** between two fields */
  readonly separator: string;
  /** how much of `RawInput.bytes` has been read so far */
  readonly consumed: number;
  /** with the last batch: size and sha256 of the CSV, unpacked */
  readonly facts: FileFacts | undefined;
}

/** What is known of a file before it is read. */
export interface ReadOptions {
  readonly pieceBytes: number;
  /** quotes are escaped by a backslash */
  readonly escaped: boolean;
  /** known columns, by plain name */
  readonly known: ReadonlyMap<string, string>;
}

/** The records of a file. Errors: Problem. */
export async function* readRecords(
  input: RawInput,
  { pieceBytes, escaped, known }: ReadOptions,
): AsyncGenerator<RecordBatch> {
  const hider = escaped ? new EscapeHider() : undefined;
  let cutter: RecordCutter | undefined;
  let head = "";
  for await (const piece of readText(input, pieceBytes)) {
    const last = piece.facts !== undefined;
    let text = hider?.push(piece.text, last) ?? piece.text;
    if (cutter === undefined) {
      head += text;
      if (!last && !/\n.*\n/.test(head) && head.length < SETTINGS.headBytes) continue; // sep= and a header
      const { separator, preamble } = dialectOf(head, known);
      cutter = new RecordCutter(input.label, separator, preamble === "" ? 1 : 2);
      text = head.slice(preamble.length);
    }
    const { consumed, facts } = piece;
    const records = cutter.push(text, last);
    yield { records: escaped ? records.map(meant) : records, separator: cutter.separator, consumed, facts };
  }
}

/** A record with what was hidden in it. */
const meant = (record: CsvRecord): CsvRecord => ({
  ...record,
  cells: record.cells.map(unescaped),
  raw: asWritten(record.raw),
});

/**
 * Cuts text that comes in pieces into records; the size of the pieces does not matter. papaparse's stream mode hides
 * where a record ends and drops a byte order mark from every piece, so each piece is parsed as a text of its own; a
 * record that is not complete is parsed again with the next piece. Lines end in `\n` or `\r\n`, even mixed.
 */
export class RecordCutter {
  private readonly label: string;
  private tail = "";
  private line: number;
  /** how long the tail must be before it is worth another try */
  private patience = 0;
  private records: CsvRecord[] = [];
  // The text being cut.
  private text = "";
  private from = 0;
  private last = false;
  private readonly parser: ReturnType<typeof parserTo>;
  readonly separator: string;

  /** `line`: the one that the text begins with. */
  constructor(label: string, separator = ",", line = 1) {
    this.label = label;
    this.separator = separator;
    this.line = line;
    this.parser = parserTo(separator, (cells, errors, to) => this.step(cells, errors, to));
  }

  /** The records that this piece completes. Errors: Problem if a quote is not closed or a record does not end. */
  push(text: string, last: boolean): CsvRecord[] {
    this.tail += text;
    // An incomplete record is parsed again from its start, so only if there is a new line break and the tail has doubled,
    // or is about to be refused. Otherwise one record of many pieces would take quadratic time.
    const large = this.tail.length > SETTINGS.recordChars;
    if (last || large || (text.includes("\n") && this.tail.length >= this.patience)) this.cut(last);
    if (this.tail.length > SETTINGS.recordChars) throw this.endless();
    const { records } = this;
    this.records = [];
    return records;
  }

  private cut(last: boolean): void {
    const text = this.tail;
    this.text = text;
    this.from = 0;
    this.last = last;
    this.parser.parse(text, 0, false);
    const { from } = this;
    this.text = "";
    this.tail = text.slice(from);
    this.refuseTooManyLines(this.tail);
    this.patience = from === 0 ? 2 * text.length : 0;
  }

  /** Takes the record that ends at `to`, unless it is the last one of a piece and incomplete. */
  private step(cells: string[], errors: readonly ParseError[], to: number): void {
    const open = openQuote(errors);
    const complete = to < this.text.length || (this.text.endsWith("\n") && open === undefined);
    if (this.last || complete) this.take(cells, errors.length > 0, open, to);
  }

  /** `open`: the position of a quote that is not closed. */
  private take(cells: string[], malformed: boolean, open: number | undefined, to: number): void {
    const { text, from } = this;
    const lines = lineBreaks(text, from, to);
    if (lines >= SETTINGS.recordLines) this.refuseTooManyLines(text.slice(from, to));
    if (open !== undefined) throw this.unclosed(lineBreaks(text, from, open), "the file ended");
    let end = to;
    if (end > from && text[end - 1] === "\n") end--;
    if (end > from && text[end - 1] === "\r") {
      end--;
      dropCarriageReturn(cells);
    }
    const blank = cells.length < 2 && (cells[0] ?? "").trim() === "";
    if (!blank) this.records.push({ cells, line: this.line, lines, raw: text.slice(from, end), malformed });
    this.line += lines;
    this.from = to;
  }

  /**
   * An unclosed quote swallows whole rows up to the next quote, which may even look like its end: only the number
   * of lines gives it away. The cell that is still open after the last allowed line is the unclosed one.
   */
  private refuseTooManyLines(record: string): void {
    const lines = firstLines(record, SETTINGS.recordLines);
    if (lines === undefined) return;
    parseEach(lines, this.separator, (_, errors) => {
      const open = openQuote(errors);
      if (open !== undefined)
        throw this.unclosed(lineBreaks(lines, 0, open), `${SETTINGS.recordLines} lines went by`);
    });
  }

  private endless(): Problem {
    const limit = `${SETTINGS.recordChars} characters went by`;
    const text = this.tail;
    let problem = new Problem(
      `${this.label} line ${this.line} does not end: expected a record of CSV, ${limit}; look at that line, then run the command again`,
    );
    parseEach(text, this.separator, (_, errors) => {
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

/** The position of the quote that is not closed. */
const openQuote = (errors: readonly ParseError[]): number | undefined =>
  errors.find((error) => error.code === "MissingQuotes")?.index;

type Step = (cells: string[], errors: readonly ParseError[], end: number) => void;

/**
 * A parser that calls `step` for each record of a text, with the position after it. `Papa.parse` for every piece costs a
 * tenth more time and 80 MB, because its objects keep the records of earlier pieces alive; one reused `Papa.Parser`
 * does not. papaparse exports it and its types declare it, but it is not in the manual: test/records.property.test.ts compares it
 * with `Papa.parse`, and fails with a version that no longer exports it.
 */
const parserTo = (delimiter: string, step: Step) =>
  new Papa.Parser({
    delimiter,
    newline: "\n",
    step: ({ data, errors, meta }: ParseStepResult<string[][]>) => step(data[0] ?? [], errors, meta.cursor),
  });

const parseEach = (text: string, separator: string, step: Step): void =>
  void parserTo(separator, step).parse(text, 0, false);

/** If papaparse is told that lines end in `\n`, it leaves the `\r` of `\r\n` in an unquoted last cell. */
function dropCarriageReturn(cells: string[]): void {
  const last = cells.at(-1);
  if (last?.endsWith("\r")) cells[cells.length - 1] = last.slice(0, -1);
}

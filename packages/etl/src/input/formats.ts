import { Problem, shellWord } from "@movies/artifacts/folder";
import { mended, type RawInput } from "./raw-input.js";

interface Told {
  readonly what: string;
  /** what it says of itself, if a server sent it instead of the file */
  readonly says?: RegExp;
  remedy(input: RawInput): string;
}

interface Format extends Told {
  is(head: Buffer): boolean;
}

const at =
  (offset: number, ...bytes: readonly number[]) =>
  (head: Buffer): boolean =>
    bytes.every((byte, i) => head[offset + i] === byte);
const text = (word: string, offset = 0): ((head: Buffer) => boolean) =>
  at(offset, ...Buffer.from(word, "latin1"));
const like = (pattern: RegExp) => (head: Buffer) => pattern.test(head.toString("latin1").replace(/^ï»¿/, ""));

export const isGzip = at(0, 0x1f, 0x8b);
/** The second one is an archive of nothing. */
export const isZip = (head: Buffer): boolean =>
  at(0, 0x50, 0x4b, 0x03, 0x04)(head) || at(0, 0x50, 0x4b, 0x05, 0x06)(head);

const by = (command: string) => (input: RawInput) => mended(input, command);
const AGAIN = "then run the command again";
const pandas =
  (read: string, options = "") =>
  (input: RawInput) =>
    `run: python3 -c "import pandas; pandas.${read}('${input.path ?? "FILE"}'${options}).to_csv('mended.csv', index=False)", then the command again with ${input.option} mended.csv`;
const spreadsheet = ({ path = "FILE" }: RawInput) =>
  `save it as "CSV UTF-8", or run: libreoffice --headless --convert-to csv ${shellWord(path)}, ${AGAIN}`;

const saved = () => `save its table as CSV, ${AGAIN}`;
const IMAGES = [at(0, 0x89, 0x50, 0x4e, 0x47), at(0, 0xff, 0xd8, 0xff), text("GIF8")];

const SERVER_MESSAGE = /^\s*\{\s*"(?:message|error|detail)"\s*:\s*"([^"]*)/;

const WORKBOOK = { what: "an Excel workbook", remedy: spreadsheet };
const extracted = (command: string) => (input: RawInput) =>
  `run: ${command} ${shellWord(input.path ?? input.label)}, then the command again with ${input.option} and the file that was in it`;

/** What a zip archive is that holds one of these files. */
export const ZIPPED: ReadonlyMap<string, Told> = new Map([
  ["[Content_Types].xml", WORKBOOK],
  ["xl/workbook.xml", WORKBOOK],
  ["content.xml", { what: "an OpenDocument spreadsheet", remedy: spreadsheet }],
]);

/** A file, or in most repositories a link to nowhere. */
export const ANNEX: Told = {
  what: "a git-annex pointer, not the file itself",
  remedy: ({ path = "FILE" }) => `run: git annex get ${shellWord(path)}, ${AGAIN}`,
};

/** What people have under the name of a CSV, by its first bytes, and how a CSV is made of it. */
const FORMATS: readonly Format[] = [
  {
    what: "a Git LFS pointer, not the file itself",
    is: text("version https://git-lfs"),
    remedy: () => `run: git lfs pull, ${AGAIN}`,
  },
  { ...ANNEX, is: text("/annex/objects/") },
  {
    what: "a DVC pointer, not the file itself",
    is: like(/^(?:\w+:.*\n)*outs:\s*\n/),
    remedy: () => `run: dvc pull, ${AGAIN}`,
  },
  {
    what: "a server's message",
    is: like(
      /^\s*(?:(?:error:? )?[45]\d\d\b|not found|forbidden|unauthorized|access denied)[^,;\t\n]*(?:\n\s*)?$/i,
    ),
    says: /^\s*(.*)/,
    remedy: () => `look at the address and at what lets you in, ${AGAIN}`,
  },
  {
    what: "an HTML page, such as a warning or a login",
    is: like(
      /^\s*(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype html|html|head|body|title|meta|script|div|table)\b/is,
    ),
    says: /<title[^>]*>([^<]*)/i,
    remedy: () => `download the file itself, signed in if need be, ${AGAIN}`,
  },
  {
    what: "XML",
    is: like(/^\s*<(?:\?xml|Error>)/i),
    says: /<(?:Message|Code)>([^<]*)/, // of S3 and its kin
    remedy: () => `save it as CSV, or look at the address and at what lets you in, ${AGAIN}`,
  },
  { ...WORKBOOK, is: at(0, 0xd0, 0xcf, 0x11, 0xe0) },
  { what: "a PDF", is: text("%PDF-"), remedy: saved },
  { what: "an image", is: (head) => IMAGES.some((is) => is(head)), remedy: ({ next }) => next },
  { what: "a table of Markdown", is: like(/^\s*\|.*\n\s*\|(?: *:?-+:? *\|)+/), remedy: saved },
  { what: "YAML", is: like(/^(?:---\s*\n)?- \w+: /), remedy: saved },
  {
    what: "a dump of a database",
    is: like(
      /^\s*(?:--[ \r\n]|\/\*|(?:create|drop) table|insert into|pragma |begin transaction|set \w+ ?=)/i,
    ),
    remedy: () => `load it into one, export the table as CSV, ${AGAIN}`,
  },
  { what: "Parquet", is: text("PAR1"), remedy: pandas("read_parquet") },
  { what: "Arrow or Feather", is: text("ARROW1"), remedy: pandas("read_feather") },
  {
    what: "an SQLite database",
    is: text("SQLite format 3"),
    remedy: () => `export its table as CSV, ${AGAIN}`,
  },
  {
    what: "a pickle of Python",
    is: (head) => head[0] === 0x80 && (head[1] ?? 9) <= 5,
    remedy: pandas("read_pickle"),
  },
  {
    what: "JSON, one object a line",
    is: like(/^\s*\{"[^"]*":\s*[^\s{].*\}\s*(?:\r?\n\s*\{|$)/),
    says: SERVER_MESSAGE,
    remedy: pandas("read_json", ", lines=True"),
  },
  {
    what: "JSON",
    is: like(/^\s*(?:\{\s*"|\[\s*\{\s*"|\[\s*\])/),
    says: SERVER_MESSAGE,
    remedy: pandas("read_json"),
  },
  { what: "packed by bzip2", is: text("BZh"), remedy: by("bzip2 -dc") },
  { what: "packed by xz", is: at(0, 0xfd, 0x37, 0x7a, 0x58, 0x5a), remedy: by("xz -dc") },
  { what: "packed by zstd", is: at(0, 0x28, 0xb5, 0x2f, 0xfd), remedy: by("zstd -dc") },
  { what: "packed by lz4", is: at(0, 0x04, 0x22, 0x4d, 0x18), remedy: by("lz4 -dc") },
  { what: "packed by compress", is: at(0, 0x1f, 0x9d), remedy: by("uncompress -c") },
  { what: "a rar archive", is: text("Rar!"), remedy: extracted("unrar e") },
  { what: "a 7z archive", is: at(0, 0x37, 0x7a, 0xbc, 0xaf), remedy: extracted("7z e") },
  { what: "a tar archive", is: text("ustar", 257), remedy: extracted("tar -xf") },
  { what: "UTF-32", is: at(0, 0xff, 0xfe, 0, 0), remedy: by("iconv -f UTF-32 -t UTF-8") },
  {
    what: "UTF-16",
    is: (head) => at(0, 0xff, 0xfe)(head) || at(0, 0xfe, 0xff)(head),
    remedy: by("iconv -f UTF-16 -t UTF-8"),
  },
  { what: "UTF-16", is: like(/^(?:[ -~\r\n]\0){8}/), remedy: by("iconv -f UTF-16LE -t UTF-8") },
  { what: "UTF-16", is: like(/^(?:\0[ -~\r\n]){8}/), remedy: by("iconv -f UTF-16BE -t UTF-8") },
  {
    what: "a text whose lines end in CR alone",
    is: (head) => head.includes(13) && !head.includes(10),
    remedy: by("tr '\\r' '\\n' <"),
  },
];

/** Errors: Problem if the first bytes, unpacked, are those of something else than CSV in UTF-8, or none. */
export function refuseOtherFormats(head: Buffer, input: RawInput): void {
  if (head.length === 0)
    throw new Problem(`${input.label} is empty: expected a header and rows of CSV; ${input.next}`);
  const format = FORMATS.find(({ is }) => is(head));
  if (format === undefined) return;
  const said = format.says?.exec(head.toString())?.[1]?.replace(/\s+/g, " ").trim();
  throw isFormat(
    said ? { ...format, what: `${format.what} (${JSON.stringify(said.slice(0, 80))})` } : format,
    input,
  );
}

export const isFormat = ({ what, remedy }: Told, input: RawInput): Problem =>
  new Problem(`${input.label} is ${what}: expected CSV in UTF-8; ${remedy(input)}`);

declare const brand: unique symbol;

/**
 * The bytes of a text in UTF-8, one to a character. All that means something in CSV and in literals is ASCII, and no byte of
 * another character is: so files are cut and literals are read as such, in half the memory and time of text with two bytes
 * a character, and only what is kept is decoded.
 */
export type Utf8 = string & { readonly [brand]: true };

let scratch = Buffer.alloc(1 << 16);
let words = new Int32Array(scratch.buffer);

/** Errors: none; bytes that are no UTF-8 are refused where the file is read. */
export const decode = (bytes: Utf8): string =>
  isPlain(bytes) ? bytes : Buffer.from(bytes, "latin1").toString("utf8");

export const encode = (text: string): Utf8 => Buffer.from(text, "utf8").toString("latin1") as Utf8;

export const slice = (bytes: Utf8, from: number, to?: number): Utf8 => bytes.slice(from, to) as Utf8;

const SHORT = 24; // below this many characters a call to copy costs more than it saves

/** Whether there is nothing to decode. */
function isPlain(bytes: Utf8): boolean {
  const { length } = bytes;
  let bits = 0;
  if (length < SHORT) {
    for (let i = 0; i < length; i++) bits |= bytes.charCodeAt(i);
    return bits < 0x80;
  }
  if (length + 4 > scratch.length) {
    scratch = Buffer.alloc(8 * length);
    words = new Int32Array(scratch.buffer);
  }
  scratch.write(bytes, "latin1");
  scratch.fill(0, length, length + 4);
  const four = words; // looked up once, not for every word
  for (let i = 0; i < length; i += 4) bits |= four[i >> 2] ?? 0;
  return (bits & 0x80808080) === 0;
}

import { widened } from "@movies/artifacts";
import { PUNCTUATION, SPACE } from "./word-bounds.js";

/**
 * Numbers for the words of texts, from 0 on, as they first come. Words are told apart where they stand, by their code
 * units: of two million in the films' texts a string is made only of each that is new.
 *
 * A word is what stands between spaces, without punctuation: what wink-nlp would cut anyway, or never be shown.
 */
export class WordNumbers {
  /** the word of each number */
  readonly names: string[] = [];
  /** numbers + 1 by hash, linear probing; 0 where there is none */
  private table = new Int32Array(1 << 12);
  /** the words one after the other, and where each begins */
  private units = new Uint16Array(1 << 14);
  private starts = new Uint32Array(1 << 11);
  /** the units of the text that is read: all at once is three times as fast as one by one */
  private shown = new Uint16Array(1 << 12);
  private bytes = Buffer.from(this.shown.buffer);

  /** Hands on the number of each word of a text, in its order. */
  read(text: string, take: (number: number) => void): void {
    this.makeRoom(text.length);
    const { units, shown } = this;
    this.bytes.write(text, "utf16le");
    let from = this.starts[this.names.length] ?? 0;
    let end = from;
    let hash = FNV_BASIS;
    for (let i = 0; i <= text.length; i++) {
      const unit = shown[i] ?? 0;
      const kind = i === text.length ? IS_SPACE : KINDS[unit];
      if (kind === IS_LETTER) {
        units[end++] = unit;
        hash = hashed(hash, unit);
      } else if (kind === IS_SPACE) {
        if (end > from) take(this.numberOf(from, end, hash));
        from = end = this.starts[this.names.length] ?? 0; // behind the word if it is new, else over it
        hash = FNV_BASIS;
      }
    }
  }

  /** The number of the word that stands behind all others, which stays there if it is new. */
  private numberOf(from: number, end: number, hash: number): number {
    const { table, units, starts } = this;
    const mask = table.length - 1;
    let slot = slotOf(hash, mask);
    for (; table[slot] !== 0; slot = (slot + 1) & mask) {
      const known = (table[slot] ?? 0) - 1;
      const start = starts[known] ?? 0;
      if ((starts[known + 1] ?? 0) - start === end - from && isSame(units, start, from, end)) return known;
    }
    table[slot] = this.names.push(textOf(units.subarray(from, end)));
    this.starts[this.names.length] = end;
    if (this.names.length * 2 > table.length) this.rehash();
    return this.names.length - 1;
  }

  /** Room for one more text: it has no more words than units. */
  private makeRoom(more: number): void {
    const units = (this.starts[this.names.length] ?? 0) + more;
    if (units > this.units.length) this.units = grown(this.units, units);
    const words = this.names.length + 1 + more;
    if (words > this.starts.length) this.starts = grown(this.starts, words);
    if (more > this.shown.length) {
      this.shown = new Uint16Array(2 * more);
      this.bytes = Buffer.from(this.shown.buffer);
    }
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 4);
    const mask = this.table.length - 1;
    this.names.forEach((_, number) => {
      let hash = FNV_BASIS;
      for (let i = this.starts[number] ?? 0; i < (this.starts[number + 1] ?? 0); i++)
        hash = hashed(hash, this.units[i] ?? 0);
      let slot = slotOf(hash, mask);
      while (this.table[slot] !== 0) slot = (slot + 1) & mask;
      this.table[slot] = number + 1;
    });
  }
}

const IS_LETTER = 0;
const IS_SPACE = 1;
const IS_PUNCTUATION = 2;

/** By code unit. The halves of what lies beyond the basic plane pass: what they make together is looked at with wink-nlp. */
const KINDS = Uint8Array.from({ length: 2 ** 16 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  if (SPACE.test(letter)) return IS_SPACE;
  if (unit >= 0xd800 && unit < 0xe000) return IS_LETTER;
  return letter.replace(PUNCTUATION, "") === "" ? IS_PUNCTUATION : IS_LETTER;
});

/** FNV-1a, over code units. */
const FNV_BASIS = 0x811c9dc5;
const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const slotOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

function isSame(units: Uint16Array, start: number, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (units[start + i - from] !== units[i]) return false;
  return true;
}

/** In pieces: a function takes no more than so many arguments. */
function textOf(units: Uint16Array): string {
  let text = "";
  for (let from = 0; from < units.length; from += PIECE)
    text += String.fromCharCode(...units.subarray(from, from + PIECE));
  return text;
}

const PIECE = 4096;

/** As many again, at least: what grows by one at a time is copied a few times only. */
const grown = <A extends Uint16Array | Uint32Array>(array: A, needed: number): A =>
  widened(array, Math.max(needed, array.length * 2));

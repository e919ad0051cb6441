import layout from "d3-cloud";
import { escapeHtml } from "../html/escape.js";
import type { Ranked } from "../spanish/lead.js";
import { createBoxCanvas } from "./box-canvas.js";
import { FONT } from "./config.js";
import { textWidth } from "./text-width.js";
import { randomLCG } from "./vega.js";

const SIZE: [number, number] = [704, 384]; // d3-cloud wants a width of whole words of 32 bits
const LARGEST = 62;
const SMALLEST = 8;
const SEED = 0.45349;

/** How much of the picture words may cover that have to find a place, and how much smaller they are tried where they do not. */
const COVERED = 0.5;
const SMALLER = 0.92;

/** Words as large as their values, by the square root, so that their areas compare; null for no words. All have a place. */
export function cloud(words: readonly Ranked[]): string | null {
  const most = words[0]?.value;
  if (most === undefined) return null;
  const shares = words.map(({ label, value }) => ({ label, share: Math.sqrt(value / most) }));
  const area = shares.reduce((sum, { label, share }) => sum + share ** 2 * textWidth(label, 1), 0);
  let largest = Math.min(LARGEST, Math.sqrt((COVERED * SIZE[0] * SIZE[1]) / area));
  let placed = place(shares, largest);
  while (placed.length < words.length && largest > SMALLEST) {
    largest *= SMALLER;
    placed = place(shares, largest);
  }
  const [width, height] = SIZE;
  return `<svg viewBox="${-width / 2} ${-height / 2} ${width} ${height}" aria-hidden="true"><g text-anchor="middle" font-family="${FONT}">${placed.map(wordSvg).join("")}</g></svg>`;
}

/** The words that found a place, the largest being so large. */
function place(shares: readonly { label: string; share: number }[], largest: number): layout.Word[] {
  const placed: layout.Word[] = [];
  layout()
    .size(SIZE)
    .canvas(createBoxCanvas)
    .random(randomLCG(SEED))
    .words(shares.map(({ label, share }) => ({ text: label, size: sizeOf(label, share * largest) })))
    .font(FONT)
    .fontSize(({ size = 0 }) => size)
    .rotate(0)
    .padding(1)
    .on("end", (tags: layout.Word[]) => placed.push(...tags))
    .start(); // does all its work before it returns
  return placed;
}

/** No larger than the picture is wide: a title in Chinese is one word. */
const sizeOf = (word: string, size: number): number =>
  Math.min(Math.max(SMALLEST, Math.round(size)), Math.floor((SIZE[0] * 0.9) / textWidth(word, 1)));

/** As long as the layout took it to be, whatever font the reader has. */
const wordSvg = ({ text = "", x = 0, y = 0, size = 0 }: layout.Word, place: number): string =>
  `<text x="${x}" y="${y}" font-size="${size}" textLength="${Math.round(textWidth(text, size))}" lengthAdjust="spacingAndGlyphs" fill="var(--word-${(place % 4) + 1})">${escapeHtml(text)}</text>`;

import { textWidth } from "./text-width.js";

/**
 * The few methods of a canvas that d3-cloud uses, drawing for every word the box that it fills. With a real canvas the
 * places of the words would follow from the fonts of the machine, and where there are none, as in a container, all words
 * would be in one place.
 */
export function createBoxCanvas() {
  const context = new BoxContext();
  return { width: 1, height: 1, getContext: () => context };
}

// What d3-cloud makes its canvas: 64 words of 32 pixels wide, 2048 high.
const SIDE = 2048;

class BoxContext {
  font = "";
  lineWidth = 0;
  fillStyle = "";
  strokeStyle = "";
  readonly #pixels = new Uint8ClampedArray(SIDE * SIDE * 4);
  #x = 0;
  #y = 0;

  save(): void {}
  restore(): void {
    this.#x = 0;
    this.#y = 0;
  }
  translate(x: number, y: number): void {
    this.#x += x;
    this.#y += y;
  }
  clearRect(): void {
    this.#pixels.fill(0);
  }
  measureText(text: string): { width: number } {
    return { width: textWidth(text, this.#size()) };
  }

  /** Fills the box of a word whose baseline begins at x, y. */
  fillText(text: string, x: number, y: number): void {
    this.#fill(text, x, y, 0);
  }
  strokeText(text: string, x: number, y: number): void {
    this.#fill(text, x, y, this.lineWidth / 2);
  }

  getImageData(_x: number, _y: number, width: number, height: number): { data: Uint8ClampedArray } {
    return { data: this.#pixels.subarray(0, width * height * 4) };
  }

  #size(): number {
    return Number(/(\d+)px/.exec(this.font)?.[1] ?? 0);
  }

  #fill(text: string, x: number, y: number, margin: number): void {
    const size = this.#size();
    const above = (/^[acemnorsuvwxz]+$/.test(text) ? 0.55 : 0.78) * size;
    const below = (/[gjpqyçQ]/.test(text) ? 0.23 : 0.03) * size;
    const left = Math.max(0, Math.floor(this.#x + x - margin));
    const right = Math.min(SIDE, Math.ceil(this.#x + x + textWidth(text, size) + margin));
    const top = Math.max(0, Math.floor(this.#y + y - above - margin));
    const bottom = Math.min(SIDE, Math.ceil(this.#y + y + below + margin));
    for (let row = top; row < bottom; row++)
      this.#pixels.fill(255, (row * SIDE + left) * 4, (row * SIDE + right) * 4);
  }
}

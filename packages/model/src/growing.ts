/** Whole numbers that come one by one, where an array of them would take twice the memory. */
export class GrowingInt32 {
  private numbers: Int32Array;
  length = 0;

  constructor(room = 1 << 10) {
    this.numbers = new Int32Array(Math.max(room, 1));
  }

  readonly push = (number: number): void => {
    if (this.length === this.numbers.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  };

  /** All that came. */
  get taken(): Int32Array {
    return this.numbers.subarray(0, this.length);
  }
}

/** Numbers for texts, from 0 on, as they first come. */
export class Numbered {
  /** the text of each number */
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  readonly numberOf = (text: string): number => {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.names.length);
    return this.names.push(text) - 1;
  };

  /** The names in order, and by number the place of each in it. */
  sorted(compare: (a: string, b: string) => number): { names: string[]; rankOf: Int32Array } {
    const order = Int32Array.from(this.names.keys()).sort((a, b) =>
      compare(this.names[a] ?? "", this.names[b] ?? ""),
    );
    const rankOf = new Int32Array(order.length);
    order.forEach((number, rank) => {
      rankOf[number] = rank;
    });
    return { names: Array.from(order, (number) => this.names[number] ?? ""), rankOf };
  }
}

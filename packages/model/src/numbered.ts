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
}

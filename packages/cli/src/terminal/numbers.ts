/** `1 film`, `2 films`, `45,349 films` */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** `45,349` */
export const number = (value: number): string => format().format(value);

let kept: Intl.NumberFormat | undefined;

/** One formatter for all numbers: toLocaleString makes one for each, and the progress line shows hundreds. */
const format = (): Intl.NumberFormat => {
  kept ??= new Intl.NumberFormat("en-US");
  return kept;
};

/** `31.4 MB`, `812 kB`, `90 B` */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

import { ticks } from "d3-array";

/** Where values are on an axis. */
export interface Scale {
  readonly logarithmic: boolean;
  readonly from: number;
  readonly to: number;
}

/** The place of a value, in percent of the axis. Values on a logarithmic axis are above 0. */
export function placeOn({ logarithmic, from, to }: Scale): (value: number) => number {
  const scaled = logarithmic ? Math.log10 : Number;
  const length = scaled(to) - scaled(from) || 1;
  return (value) => Number((((scaled(value) - scaled(from)) / length) * 100).toFixed(2));
}

/** At most so many values that an axis names: round ones, on a logarithmic axis powers of ten, or its ends when there are fewer than two. */
export function ticksOf({ logarithmic, from, to }: Scale, most: number): number[] {
  if (!logarithmic) return roundValues(from, to, most);
  const powers: number[] = [];
  for (
    let power = Math.ceil(Math.log10(from) - 1e-9);
    10 ** power <= Math.min(to * (1 + 1e-9), Number.MAX_VALUE);
    power++
  )
    powers.push(Number(`1e${power}`));
  if (powers.length < 2) return [from, to];
  const every = Math.ceil(powers.length / most);
  return powers.filter((_, i) => (powers.length - 1 - i) % every === 0);
}

/** `ticks` gives about as many as it is asked for. */
function roundValues(from: number, to: number, most: number, asked = most): number[] {
  const found = ticks(from, to, asked);
  return found.length <= most || asked < 2 ? found : roundValues(from, to, most, asked - 1);
}

import type { Random } from "./random.js";

/** Draws ranks, 0 the commonest. */
export type RankDraw = (random: Random) => number;

const OCTAVES = 28; // 268 million ranks: more than the words and people of any world

/** See ZIPF in settings.ts. Within an octave all ranks are equally common. */
export function zipf({
  octaves,
  tail,
}: {
  readonly octaves: readonly number[];
  readonly tail: number;
}): RankDraw {
  const sums = cumulative(octaves, tail);
  return (random) => {
    const share = random.unit();
    let octave = 0;
    while (octave < OCTAVES - 1 && share >= (sums[octave] ?? 1)) octave++;
    const first = 2 ** octave - 1;
    return first + random.below(2 ** octave);
  };
}

function cumulative(head: readonly number[], tail: number): number[] {
  const rest = 1 - head.reduce((sum, share) => sum + share, 0);
  const sums: number[] = [];
  let sum = 0;
  let share = rest * (1 - tail); // the first term of a geometric series that sums to what the head leaves
  for (let octave = 0; octave < OCTAVES; octave++) {
    sum += head[octave] ?? share;
    if (octave >= head.length) share *= tail;
    sums.push(sum);
  }
  return sums;
}

/**
 * Measures each of the contestants in turn, round by round, every other round in reverse order: who goes first finds
 * caches cold, and a machine that slows down hits both alike. `warm` rounds come before, and count for nothing.
 */
export async function alternate<Name extends string, Measured>(
  contestants: Readonly<Record<Name, () => Promise<Measured> | Measured>>,
  rounds: number,
  warm = 0,
): Promise<Record<Name, Measured[]>> {
  const names = Object.keys(contestants) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as Measured[]])) as Record<
    Name,
    Measured[]
  >;
  for (let round = -warm; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const one = await contestants[name]();
      if (round >= 0) measured[name].push(one);
    }
  }
  return measured;
}

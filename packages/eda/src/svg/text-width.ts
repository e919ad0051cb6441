/**
 * Widths of letters in thousandths of the font size, as in Helvetica and the fonts that are as wide (Arial, Liberation Sans,
 * Arimo). Known beforehand and not measured, so that the same figures give the same bytes on a machine with other fonts, or none.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [222, "ijl'|"],
  [278, " !,./:;I[\\]ft·"],
  [333, "()-`r{}¡"],
  [500, "Jckvxyzs«»"],
  [556, "0123456789abdeghnopquL?_#$"],
  [584, "+<=>~"],
  [611, "FTZ¿"],
  [667, "ABEKPSVXY&"],
  [722, "CDHNRUw"],
  [778, "GOQ"],
  [833, "Mm"],
  [889, "%…"],
  [944, "W—"],
  [1015, "@"],
];

const byLetter = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])));
const OTHER_LATIN = 600;
const EAST_ASIAN = 1000;

/** How wide a text is, in the unit of `fontSize`. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const letter of text.normalize("NFD").replace(/\p{M}/gu, ""))
    width += byLetter.get(letter) ?? (letter < "\u1100" ? OTHER_LATIN : EAST_ASIAN);
  return (width * fontSize) / 1000;
}

import { setImmediate } from "node:timers/promises";
import type { FeatureKind } from "@movies/artifacts";
import type { SparseMatrix } from "@movies/sparse-neighbours";
import { settings } from "../settings.js";
import { type Counts, countNames } from "../text/counts.js";
import type { Fitted } from "../text/tfidf.js";

/** The kinds whose features say something of a film's genre, and how much. */
const EVIDENCE: readonly (readonly [FeatureKind, number])[] = [
  ["text", 1],
  ["cast", 0.5],
  ["director", 0.5],
  ["company", 0.5],
];

/**
 * A film's mood is its genres, and what else is known of it that films of a genre have. The mood of a genre g is
 *
 *     mood(f, g) = (label(f, g) + p(f, g)) · idf(g), the vector divided by its length
 *     p(f, g)    = σ(ln(n_g / (n − n_g)) + Σ x · ℓ(feature, g))   over the film's features, by naive Bayes
 *     ℓ          = ln((a + n_g / n) / (n_g + 1)) − ln((t − a + 1 − n_g / n) / (n − n_g + 1))
 *
 * with n films that have a genre, n_g of them g; x the weight of the feature in the film's vector (people and companies at
 * half); t films with the feature and a genre, a of them with g, both without the film itself. So a film's own label
 * never speaks for it, and a film without genres gets moods. Measured: docs/models.md.
 */
export async function fitMoods(
  genresOf: readonly (readonly string[])[],
  fitted: ReadonlyMap<FeatureKind, Fitted>,
): Promise<Fitted> {
  const { moodFilms, moodShare } = settings.mezcla;
  const labels = pickCommon(countNames(genresOf), Math.min(moodFilms, moodShare * genresOf.length));
  const films = genresOf.length;
  const count = labels.names.length;
  const isLabelled = Uint8Array.from(genresOf, (genres) => Number(genres.length > 0));
  const label = new Uint8Array(films * count);
  const filmsWith = new Int32Array(count);
  for (let film = 0; film < films; film++)
    for (let e = labels.starts[film]; e < labels.starts[film + 1]; e++) {
      label[film * count + labels.terms[e]] = 1;
      filmsWith[labels.terms[e]] += 1;
    }
  const n = isLabelled.reduce((sum, one) => sum + one, 0);
  const odds = new Float64Array(films * count);
  for (let i = 0; i < odds.length; i++) odds[i] = Math.log(filmsWith[i % count] / (n - filmsWith[i % count]));
  for (const [kind, share] of EVIDENCE) {
    const { vectors } = fitted.get(kind) as Fitted;
    addEvidence(odds, vectors, share, { label, isLabelled, filmsWith, n });
    await setImmediate(); // as in blend.ts
  }
  return { terms: labels.names, vectors: moodVectors(odds, label, filmsWith, films) };
}

/** The same counts in the names that are in so many documents. */
function pickCommon(counts: Counts, least: number): Counts {
  const frequency = new Int32Array(counts.names.length);
  for (const term of counts.terms) frequency[term] += 1;
  const numberOf = new Int32Array(counts.names.length).fill(-1);
  const names = counts.names.filter((_, term) => frequency[term] >= least);
  names.forEach((name, number) => {
    numberOf[counts.names.indexOf(name)] = number;
  });
  const starts = new Uint32Array(counts.starts.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    starts[row + 1] = starts[row];
    for (let e = counts.starts[row]; e < counts.starts[row + 1]; e++)
      if (numberOf[counts.terms[e]] >= 0) starts[row + 1] += 1;
  }
  const isKept = (term: number) => numberOf[term] >= 0;
  return {
    names,
    starts,
    terms: counts.terms.filter(isKept).map((term) => numberOf[term]),
    values: counts.values.filter((_, e) => isKept(counts.terms[e])),
  };
}

interface Labels {
  /** films × genres, 1 if the film has the genre */
  readonly label: Uint8Array;
  /** by film, 1 if it has any genre */
  readonly isLabelled: Uint8Array;
  /** by genre */
  readonly filmsWith: Int32Array;
  /** labelled films */
  readonly n: number;
}

/** Adds x · ℓ of every feature of every film to `odds`, films × genres. */
function addEvidence(
  odds: Float64Array,
  { rows, columnCount, starts, columns, values }: SparseMatrix,
  share: number,
  { label, isLabelled, filmsWith, n }: Labels,
): void {
  const count = filmsWith.length;
  const withFeature = new Int32Array(columnCount); // labelled films
  const withBoth = new Int32Array(columnCount * count);
  for (let film = 0; film < rows; film++) {
    if (isLabelled[film] === 0) continue;
    for (let e = starts[film]; e < starts[film + 1]; e++) {
      withFeature[columns[e]] += 1;
      for (let g = 0; g < count; g++) withBoth[columns[e] * count + g] += label[film * count + g];
    }
  }
  const most = withFeature.reduce((a, b) => Math.max(a, b), 0) + 1;
  // logarithms by count and genre: counts are small and come again and again
  const [inGenre, outside] = [new Float64Array(most * count), new Float64Array(most * count)];
  for (let i = 0; i < most * count; i++) {
    const [films, of] = [Math.floor(i / count), filmsWith[i % count]];
    inGenre[i] = Math.log((films + of / n) / (of + 1));
    outside[i] = Math.log((films + 1 - of / n) / (n - of + 1));
  }
  for (let film = 0; film < rows; film++) {
    const own = isLabelled[film];
    for (let e = starts[film]; e < starts[film + 1]; e++) {
      const x = share * values[e];
      const t = withFeature[columns[e]] - own;
      for (let g = 0; g < count; g++) {
        const a = withBoth[columns[e] * count + g] - label[film * count + g];
        odds[film * count + g] += x * (inGenre[a * count + g] - outside[(t - a) * count + g]);
      }
    }
  }
}

function moodVectors(
  odds: Float64Array,
  label: Uint8Array,
  filmsWith: Int32Array,
  films: number,
): SparseMatrix {
  const count = filmsWith.length;
  const idf = Float64Array.from(filmsWith, (df) => Math.log((1 + films) / (1 + df)) + 1);
  const starts = new Uint32Array(films + 1);
  const columns = new Int32Array(odds.length);
  const values = new Float32Array(odds.length);
  let end = 0;
  for (let film = 0; film < films; film++) {
    const own = odds.subarray(film * count, (film + 1) * count);
    let square = 0;
    for (let g = 0; g < count; g++) {
      own[g] = (label[film * count + g] + 1 / (1 + Math.exp(-own[g]))) * idf[g];
      square += own[g] ** 2;
    }
    const length = Math.sqrt(square);
    for (let g = 0; g < count; g++) {
      if (own[g] / length < settings.mezcla.leastMood) continue;
      columns[end] = g;
      values[end++] = own[g] / length;
    }
    starts[film + 1] = end;
  }
  return {
    rows: films,
    columnCount: count,
    starts,
    columns: columns.slice(0, end),
    values: values.slice(0, end),
  };
}

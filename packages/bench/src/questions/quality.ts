import { readManifest } from "@movies/artifacts";
import { movies } from "../measure/command.js";
import type { Question } from "../question.js";
import { figure, megabytes } from "../statistics.js";

interface Evaluation {
  readonly collections: readonly {
    readonly model: string;
    readonly half: string;
    readonly films: string;
    readonly hitAt10: { readonly value: number };
  }[];
}

/** Figures that do not vary from run to run: size to ship, the index's recall, and the quality of the recommendations. */
export const quality: Question = async ({ artifacts }) => {
  const { files, knn } = await readManifest(artifacts);
  const shipped = Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
  const { stdout } = await movies("evaluate", "--artifacts", artifacts, "--json", "--quiet");
  const { collections } = JSON.parse(stdout) as Evaluation;
  const hit = (films: string) =>
    collections.find((each) => each.model === "mezcla" && each.half === "test" && each.films === films)
      ?.hitAt10.value ?? Number.NaN;
  return {
    title: "What does not vary",
    table: [
      ["what", "figure"],
      ["artifacts to ship, MB", megabytes(shipped)],
      ["HNSW recall@5 against brute force, as the build measured it", figure(knn.recallAt5)],
      ["mezcla, another film of the collection among the first ten", figure(hit("all"))],
      ["… where no title word is shared", figure(hit("hard"))],
    ],
    notes: [],
    ratios: {},
    figures: { shipped, recall: knn.recallAt5, "hit.all": hit("all"), "hit.hard": hit("hard") },
  };
};

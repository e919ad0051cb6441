/** What a build is doing, and how much of it: `done` of `total` films; both 0 if it cannot be counted. */
export interface BuildProgress {
  readonly step: "read" | "tokenize" | "tfidf" | "mezcla" | "knn" | "publish";
  readonly done: number;
  readonly total: number;
}

/** Reports progress. */
export type Report = (step: BuildProgress["step"], done?: number, total?: number) => void;

import { Problem } from "@movies/artifacts";
import { buildKnn } from "../knn.js";
import type { KnnJob, KnnOutcome } from "./knn-aside.js";

/** A Problem is handed over as its message: errors lose their class between threads. */
export default function build({ features, path }: KnnJob): KnnOutcome {
  try {
    return { facts: buildKnn(features, path) };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.message };
    throw error;
  }
}

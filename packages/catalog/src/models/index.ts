import type { Opened } from "@movies/artifacts";
import type { ModelName } from "../answers.js";
import { knnModel } from "./knn.js";
import { mezclaModel } from "./mezcla.js";
import type { Model } from "./model.js";
import type { NearestIndex } from "./nearest.js";
import { tfidfModel } from "./tfidf.js";

/** Every recommender, by name. */
export function createModels(opened: Opened, index: NearestIndex): Readonly<Record<ModelName, Model>> {
  return { mezcla: mezclaModel(opened), tfidf: tfidfModel(opened), knn: knnModel(opened.films, index) };
}

import Tinypool from "tinypool";
import { NO_AFFINITY } from "../affinity.js";
import { filmAffinity } from "../mezcla/film-affinity.js";
import { NearestSearch } from "../nearest.js";
import type { Nearest } from "../top-k.js";
import type { NearestJob } from "./nearest-in-parallel.js";

const { matrix, options, films }: NearestJob = Tinypool.workerData;
const search = new NearestSearch(matrix, options, films ? filmAffinity(films) : NO_AFFINITY);

/** The neighbours of the rows from `from` up to, not including, `to`. */
export default function nearestOfBlock({ from, to }: { from: number; to: number }): Nearest[] {
  return Array.from({ length: to - from }, (_, i) => search.nearest(from + i));
}

import { month, weekday } from "./calendar.js";
import { actor, director } from "./people.js";
import type { PageQuestion } from "./question.js";
import { recommendation } from "./recommendations.js";
import { popularity, votes } from "./scores.js";

/** The seven questions, in the order of the page. */
export const QUESTIONS: readonly PageQuestion[] = [
  recommendation,
  popularity,
  votes,
  actor,
  director,
  month,
  weekday,
];

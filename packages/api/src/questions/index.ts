import { actor } from "./actor/question.js";
import { company } from "./company/question.js";
import { country } from "./country/question.js";
import { director } from "./director/question.js";
import { duration } from "./duration/question.js";
import { filmFacts } from "./film-facts/question.js";
import { films } from "./films/question.js";
import { franchise } from "./franchise/question.js";
import { live } from "./health/live.js";
import { ready } from "./health/ready.js";
import { language } from "./language/question.js";
import { month } from "./month/question.js";
import { personFacts } from "./person-facts/question.js";
import type { PageQuestion, Question } from "./question.js";
import { recommendation } from "./recommendation/question.js";
import { recommendations } from "./recommendations/question.js";
import { returned } from "./return/question.js";
import { score } from "./score/question.js";
import { search } from "./search/question.js";
import { votes } from "./votes/question.js";
import { weekday } from "./weekday/question.js";

/** Every question, in the order of the page and the documentation. */
export const QUESTIONS: readonly Question[] = [
  recommendation,
  recommendations,
  score,
  votes,
  actor,
  director,
  month,
  weekday,
  duration,
  returned,
  franchise,
  company,
  country,
  language,
  filmFacts,
  films,
  personFacts,
  search,
  live,
  ready,
];

/** A question that the page also asks. */
export type AskedOnPage = Question & { readonly page: PageQuestion };

export const PAGE_QUESTIONS: readonly AskedOnPage[] = QUESTIONS.filter(
  (question): question is AskedOnPage => question.page !== undefined,
);

/** The paths that are listed in the answer to an unknown route. */
export const PATHS: readonly string[] = [...QUESTIONS.map(({ path }) => path), "/", "/docs", "/openapi.json"];

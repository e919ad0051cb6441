import { type Answer, Refusal } from "../answer.js";
import { oneOf, parseQuery, type Query } from "../request/query.js";
import { type Form, faultsOf, ID } from "./form.js";
import type { PageQuestion } from "./question.js";
import { QUESTIONS } from "./questions.js";

/** What an address of the page asks for. */
export type Asked =
  /** nothing yet: all the forms */
  | { readonly kind: "home" }
  /** a form, not filled in */
  | { readonly kind: "blank"; readonly question: PageQuestion; readonly form: Form }
  | { readonly kind: "question"; readonly question: PageQuestion; readonly form: Form }
  /** a form filled in wrong: what of it, by the name of the field */
  | {
      readonly kind: "faulty";
      readonly question: PageQuestion;
      readonly form: Form;
      readonly faults: ReadonlyMap<string, string>;
    }
  /** no address of this page */
  | { readonly kind: "refused"; readonly status: Answer["status"]; readonly message: string };

/** Reads a raw query string; of every one there is something to say. */
export function readAsked(raw: string): Asked {
  try {
    const question = questionIn(raw);
    if (question === undefined) {
      parseQuery(raw, ["pregunta"]);
      return { kind: "home" };
    }
    const fields = [question.field, ...question.more];
    const query = parseQuery(raw, ["pregunta", ...fields.map(({ name }) => name)]);
    const form = filledIn(query);
    if (!query.has(question.field.name) && !form.has(ID.name)) return { kind: "blank", question, form };
    const faults = faultsOf(form, fields);
    return faults.size > 0
      ? { kind: "faulty", question, form, faults }
      : { kind: "question", question, form };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: "refused", status: error.answer.status, message: error.message };
  }
}

// Which parameters are known depends on the question, so that it is read before the others are.
function questionIn(raw: string): PageQuestion | undefined {
  const key = new URLSearchParams(raw).get("pregunta") ?? "";
  const keys = QUESTIONS.map((question) => question.key);
  const known = oneOf(new Map(key === "" ? [] : [["pregunta", key]]), "pregunta", keys);
  return QUESTIONS.find((question) => question.key === known);
}

// A form sends the fields that were left empty too.
const filledIn = (query: Query): Form =>
  new Map([...query].filter(([name, value]) => name !== "pregunta" && value !== ""));

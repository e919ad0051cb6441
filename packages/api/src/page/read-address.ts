import { type Answer, Refusal } from "../answer.js";
import { type Form, faultsOf } from "../markup/fields.js";
import { oneOf } from "../params/parameter.js";
import { parseQuery, type Query } from "../params/query.js";
import { type AskedOnPage, PAGE_QUESTIONS } from "../questions/index.js";

/** What an address of the page asks for. */
export type PageRequest =
  /** nothing yet: all the forms */
  | { readonly kind: "home" }
  /** a film or a person by name */
  | { readonly kind: "search"; readonly text: string }
  /** a form, not filled in */
  | { readonly kind: "blank"; readonly question: AskedOnPage; readonly form: Form }
  | { readonly kind: "question"; readonly question: AskedOnPage; readonly form: Form }
  /** a form filled in wrong: the errors, by field name */
  | {
      readonly kind: "faulty";
      readonly question: AskedOnPage;
      readonly form: Form;
      readonly faults: ReadonlyMap<string, string>;
    }
  /** not an address of this page */
  | { readonly kind: "refused"; readonly status: Answer["status"]; readonly message: string };

/** Reads a raw query string; every string has a result. */
export function readAddress(raw: string): PageRequest {
  try {
    const question = questionIn(raw);
    if (question === undefined) {
      const text = parseQuery(raw, ["pregunta", "buscar"], { lenient: true }).get("buscar") ?? "";
      return text.trim() === "" ? { kind: "home" } : { kind: "search", text };
    }
    const { field, more } = question.page;
    const fields = [field, ...more];
    const query = parseQuery(raw, ["pregunta", ...fields.map(({ name }) => name)], { lenient: true });
    const form = filledIn(query);
    if (!query.has(field.name) && !(field.kind === "text" && form.has(field.instead ?? "")))
      return { kind: "blank", question, form };
    const faults = faultsOf(form, fields);
    return faults.size > 0
      ? { kind: "faulty", question, form, faults }
      : { kind: "question", question, form };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: "refused", status: error.answer.status, message: error.message };
  }
}

const QUESTION = oneOf(
  PAGE_QUESTIONS.map(({ page }) => page.key),
  { description: "" },
);

// The known parameters depend on the question, so it is read first.
function questionIn(raw: string): AskedOnPage | undefined {
  const key = new URLSearchParams(raw).get("pregunta") ?? "";
  if (key === "") return undefined;
  const known = QUESTION.read("pregunta", key);
  return PAGE_QUESTIONS.find(({ page }) => page.key === known);
}

// A form also sends empty fields.
const filledIn = (query: Query): Form =>
  new Map([...query].filter(([name, value]) => name !== "pregunta" && value !== ""));

import type { core } from "zod";
import { type Checked, type Operation, PARAMETERS } from "./parameters.js";
import { parseQuery, type Query, wrongParameter } from "./query.js";

/**
 * Reads the raw query string of an operation. Loads zod, which is why who answers loads this only where there is a query.
 * Errors: Refusal where a parameter is unknown, repeated, badly encoded or wrong.
 */
export function checkQuery(operation: Operation, raw: string): Checked {
  const schema = PARAMETERS[operation];
  const given = parseQuery(raw, Object.keys(schema.shape));
  const { data, error } = schema.safeParse(Object.fromEntries(given));
  if (error) throw refusal(error.issues[0], given);
  return data;
}

/** The first thing that the schema found: its message is what was expected. */
function refusal(issue: core.$ZodIssue | undefined, given: Query): Error {
  const name = String(issue?.path[0]);
  const words = issue?.code === "invalid_value" ? issue.values.map(String) : undefined;
  return wrongParameter(name, issue?.message ?? "", given.get(name) ?? "", words);
}

/** The steps in the order in which they are made. */
export const STEP_NAMES = ["etl", "eda", "build-model", "evaluate"] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** Stands for the hash of an input that can be read only once. */
export const PIPE = "a pipe";

/** What a step is made from. */
export interface Sources {
  /** sha256 of each input, by its name; "absent" if it is not there, or PIPE */
  readonly inputs: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  /** a hash of the compiled code that makes it */
  readonly code: string;
  /** Node's major version, and the processor: `26 x64` */
  readonly node: string;
}

/** What a step was made from, and the sha256 of each file that it wrote, by its path in the folder of artifacts. */
export interface Made {
  readonly from: Sources;
  readonly files: Readonly<Record<string, string>>;
}

/** Why a step has to be made. */
export type Cause =
  | { readonly kind: "forced" | "never" }
  | {
      readonly kind: "input" | "option";
      readonly name: string;
      readonly was: string | null;
      readonly is: string | null;
    }
  | { readonly kind: "code" | "node"; readonly was: string; readonly is: string }
  /** a file that it wrote is gone or has changed */
  | { readonly kind: "output"; readonly name: string; readonly is: "absent" | "changed" };

/** How the sources of a step differ from those it was made from. */
export function changed(was: Sources, is: Sources): Cause[] {
  return [
    ...differing("input", was.inputs, is.inputs),
    ...differing("option", was.options, is.options),
    ...(was.code === is.code ? [] : [{ kind: "code", was: was.code, is: is.code } as const]),
    ...(was.node === is.node ? [] : [{ kind: "node", was: was.node, is: is.node } as const]),
  ];
}

type Values = Readonly<Record<string, string>>;

function differing(kind: "input" | "option", was: Values, is: Values): Cause[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
  return names.flatMap((name) => {
    const [before, after] = [was[name] ?? null, is[name] ?? null];
    return before === after && after !== PIPE ? [] : [{ kind, name, was: before, is: after }];
  });
}

function movement(was: string | null, is: string | null): string {
  if (is === null) return "is not given any more";
  if (is === "absent") return "is gone";
  return was === null || was === "absent" ? "is new" : "changed";
}

/** A reason in words, as the end of a sentence: `made, because …`. */
export function inWords(reason: Cause): string {
  switch (reason.kind) {
    case "forced":
      return "--force was given";
    case "never":
      return "movies run has not made it yet";
    case "input":
      if (reason.is === PIPE) return `${reason.name} is a pipe`;
      return `${reason.name} ${movement(reason.was, reason.is)}`;
    case "option":
      return `${reason.name} is ${reason.is ?? "not given"} and was ${reason.was ?? "not given"}`;
    case "code":
      return "the code that makes it changed";
    case "node":
      return `Node is ${reason.is} and was ${reason.was}`;
    case "output":
      return `${reason.name} ${reason.is === "absent" ? "is gone" : "was changed since"}`;
  }
}

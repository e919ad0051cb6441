import { isRecord } from "@movies/artifacts/folder";

/** Something wrong in a JSON value; the message is the rest of a sentence. */
export class Mismatch extends Error {
  override readonly name = "Mismatch";
}

/** Checks the value at a path such as `movies.min_kept`. Errors: Mismatch. */
export type Check = (value: unknown, at: string) => void;

export const share: Check = (value, at) => {
  if (typeof value !== "number" || value < 0 || value > 1) throw wrong(at, "a share from 0 to 1", value);
};

export const count: Check = (value, at) => {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw wrong(at, "a whole number from 0 up", value);
};

/** An object with no other keys than these, any of which may be missing. */
export const object =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    if (!isRecord(value)) throw wrong(at, "an object", value);
    for (const [key, one] of Object.entries(value)) {
      const place = at === "" ? key : `${at}.${key}`;
      const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
      if (check === undefined)
        throw new Mismatch(
          `${JSON.stringify(place)} is not known: expected one of ${Object.keys(checks).join(", ")}`,
        );
      check(one, place);
    }
  };

/** An object with one kind of value under any of these names. */
export const each = (names: readonly string[], check: Check): Check =>
  object(Object.fromEntries(names.map((name) => [name, check])));

/** One share for all of these names, or a share for some of them. */
export const shareOrEach =
  (names: readonly string[]): Check =>
  (value, at) =>
    (isRecord(value) ? each(names, share) : share)(value, at);

const wrong = (at: string, expected: string, came: unknown): Mismatch =>
  new Mismatch(
    `${at === "" ? "the whole" : at} is wrong: expected ${expected}, found ${JSON.stringify(came)}`,
  );

import type { ModelName } from "@movies/catalog";

interface Settings {
  readonly defaultModel: ModelName;
  readonly defaultK: number;
  readonly defaultLimit: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly largestId: number;
  readonly echoLength: number;
  readonly stopMs: number;
  readonly refusedMs: number;
}

/** Every number of the service that a person may turn, with its reason. */
export const settings: Settings = {
  /** the best of the three, see docs/mezcla.md */
  defaultModel: "mezcla",
  /** the original answered with five */
  defaultK: 5,
  /** what an autocomplete list shows */
  defaultLimit: 10,
  /** no film is older; `anio=95` is more likely a slip than a question */
  firstYear: 1800,
  lastYear: 2199,
  /** ids are 32-bit integers in films.arrow */
  largestId: 2 ** 31 - 1,
  /** characters of what came that a message repeats */
  echoLength: 60,
  /** how long open requests may take to end after SIGTERM; container platforms kill after 10 s */
  stopMs: 5000,
  /** how long a client may keep a connection after it was refused: long enough to read the answer */
  refusedMs: 1000,
};

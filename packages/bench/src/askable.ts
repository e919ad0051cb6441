import { knownTexts } from "./known.js";
import type { Server } from "./measure/service.js";
import { address, prefixOf, SEVEN, type Seven } from "./seven.js";

export interface Askable {
  readonly name: Seven;
  readonly prefix: string;
  readonly text: string;
  /** what the service answers */
  readonly body: string;
}

/** What the project's figures have always been asked about. */
const CUSTOMARY: Record<Seven, string> = {
  month: "septiembre",
  weekday: "domingo",
  score: "Toy Story",
  votes: "Toy Story",
  actor: "Tom Hanks",
  director: "John Lasseter",
  recommendation: "Toy Story",
};

/** One text for each of the seven that a service has an answer to: the customary one, or the best known of its build. */
export async function askable(server: Server, artifacts: string): Promise<Askable[]> {
  const known = await knownTexts(artifacts, 1);
  return Promise.all(
    SEVEN.map(async (name) => {
      for (const text of [CUSTOMARY[name], known[name][0] ?? ""]) {
        const response = await fetch(server.url + address(name, text));
        const body = await response.text();
        if (response.status === 200) return { name, prefix: prefixOf(name), text, body };
      }
      throw new Error(`${server.url} answers nothing of ${prefixOf(name)}`);
    }),
  );
}

import "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** raw/ of the sample world */
    worldRaw: string;
    /** artifacts/ made from it by the real commands */
    worldArtifacts: string;
    /** the share of its random cases that a property tries: see runs.ts */
    fuzz: number;
    /** the full data set and artifacts/ made from it, in the suite `full`; null if it is absent */
    full: { readonly raw: string; readonly artifacts: string } | null;
  }
}

import "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** raw/ of the sample world */
    worldRaw: string;
    /** artifacts/ made from it by the real commands */
    worldArtifacts: string;
    /** how many times as many random cases as usual are tried: MOVIES_FUZZ, which `make torture` sets */
    fuzz: number;
    /** the full data set and artifacts/ made from it, in the suite `full`; null where it is not there */
    full: { readonly raw: string; readonly artifacts: string } | null;
  }
}

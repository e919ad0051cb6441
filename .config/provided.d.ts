import "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** raw/ of the sample world */
    worldRaw: string;
    /** artifacts/ made from it by the real commands */
    worldArtifacts: string;
  }
}

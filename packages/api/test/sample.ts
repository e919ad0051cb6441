import { openCatalog } from "@movies/catalog";
import { inject } from "vitest";
import { createApp } from "../src/app.js";
import { metricsRoute } from "../src/observability/routes.js";
import { contextOf } from "./support.js";

/** The catalogue of the sample world, as the commands built it. */
export const sampleCatalog = await openCatalog(inject("worldArtifacts"));

/** The service over it, without a port. */
export const sampleApp = createApp(sampleCatalog, {
  report: (error) => {
    throw error;
  },
  operations: metricsRoute(contextOf().metrics),
});

import { textResponse } from "@movies/kept-answers";
import type { App } from "../env.js";
import type { Metrics } from "./metrics.js";

/** Adds `/metrics`. */
export const metricsRoute =
  (metrics: Metrics) =>
  (app: App): void => {
    app.get("/metrics", async () => {
      const { text, type } = await metrics.text();
      return textResponse(text, { "Content-Type": type, "Cache-Control": "no-store" });
    });
  };

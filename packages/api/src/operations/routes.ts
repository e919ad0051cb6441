import type { App } from "../app.js";
import { NOT_STORED } from "../http/headers.js";
import { textResponse } from "../http/text-response.js";
import type { Metrics } from "./metrics.js";

/** Adds `/metrics`. */
export const metricsRoute =
  (metrics: Metrics) =>
  (app: App): void => {
    const headers = { "Content-Type": metrics.contentType, "Cache-Control": NOT_STORED };
    app.get("/metrics", async () => textResponse(await metrics.text(), { headers }));
  };

import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import { app } from "./support.js";

// A `Request` resolves dot segments at once: bare-requests.test.ts asks for the titles `.` and `..`.
test("a film can be asked for by any text but dot segments, and comes back as it was asked", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), async (title) => {
      fc.pre(title.trim() !== "" && !/^\.{1,2}$/.test(title));
      const response = await app.request(`/score_titulo/${encodeURIComponent(title)}`);
      const body: unknown = await response.json();
      if (response.status === 404) expect(body).toHaveProperty("titulo", title);
      else expect(response.status).toBe(200);
    }),
    { numRuns: runs(1000) },
  );
});

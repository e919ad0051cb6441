import { defineConfig } from "vitest/config";

// The suite `full`: the same commands on the full-size raw files (MOVIES_RAW_DIR, else ../shared/data).
// One file at a time: the builds are made once and measured by nobody else.
export default defineConfig({
  test: {
    include: ["packages/*/test/**/*.full.test.ts"],
    exclude: ["**/node_modules/**"],
    reporters: ["default", "json"],
    outputFile: { json: ".vitest/full.json" },
    globalSetup: [".config/full-world.ts"],
    fileParallelism: false,
    setupFiles: [".config/fast-check.ts"],
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});

import { defineConfig } from "vitest/config";

// The fast suite: everything that needs nothing but this repository.
export default defineConfig({
  test: {
    include: ["packages/*/test/**/*.test.ts", ".ci/test/**/*.test.ts"],
    exclude: ["**/*.full.test.ts", "**/*.slow.test.ts", "**/node_modules/**"],
    reporters: ["default", "json"],
    outputFile: { json: ".vitest/test.json" },
    globalSetup: [".config/world.ts"],
    setupFiles: [".config/fast-check.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

import { defineConfig, mergeConfig } from "vitest/config";
import fast from "./vitest.config.ts";

// The slow suite: whole journeys in a browser, every command of the documentation, processes that are killed and disks
// that are full. It needs nothing but this repository either; CI and `make check` run it after the fast one.
const { include: _, exclude: __, ...shared } = fast.test ?? {};
export default mergeConfig(defineConfig({ test: shared }), {
  test: {
    include: ["packages/*/test/**/*.slow.test.ts", ".ci/test/**/*.slow.test.ts"],
    exclude: ["**/node_modules/**"],
    outputFile: { json: ".vitest/slow.json" },
    testTimeout: 300_000,
  },
});

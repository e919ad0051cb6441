import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Three suites. A `*.property.test.ts` runs twice: in `fast` with a tenth of its random cases, in `slow` with all.
const tests = (kind: string) => [`packages/*/test/**/*${kind}.test.ts`, `.ci/test/**/*${kind}.test.ts`];
const outside = ["**/node_modules/**"];

export default defineConfig({
  test: {
    // By default vitest leaves one processor to itself, which is half of two.
    maxWorkers: "100%",
    reporters: ["default", "json"],
    outputFile: { json: ".vitest/results.json" },
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "fast",
          include: tests(""),
          exclude: [...tests(".slow"), ...tests(".full"), ...outside],
          globalSetup: [".config/world.ts"],
          setupFiles: [".config/setup.ts"],
          provide: { fuzz: 0.1 },
          // A worker keeps its modules from file to file: a quarter less processor time. A test that replaces a module
          // asks for it anew (vi.resetModules).
          isolate: false,
          // One more than there are processors: many tests wait for processes, ports and clocks.
          maxWorkers: availableParallelism() + 1,
          testTimeout: 60_000,
        },
      },
      {
        // Whole journeys in a browser, every command of the documentation, processes that are killed, full disks.
        extends: true,
        test: {
          name: "slow",
          include: [...tests(".slow"), ...tests(".property")],
          exclude: outside,
          globalSetup: [".config/world.ts"],
          setupFiles: [".config/setup.ts"],
          provide: { fuzz: 1 },
          testTimeout: 300_000,
        },
      },
      {
        // The same commands on the full raw files (MOVIES_RAW_DIR, else ../shared/data), one file at a time:
        // the builds are made once, and nothing else runs while their time and memory are read.
        extends: true,
        test: {
          name: "full",
          include: tests(".full"),
          exclude: outside,
          globalSetup: [".config/full-world.ts"],
          setupFiles: [".config/setup.ts"],
          provide: { fuzz: 1 },
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});

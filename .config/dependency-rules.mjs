import { existsSync, readdirSync, readFileSync } from "node:fs";

// Which package may import which: its package.json says it, and docs/design.md repeats it. pnpm refuses circles among
// packages (disallowWorkspaceCycles); this file refuses those among files and folders.
const packages = new URL("../packages/", import.meta.url);
const names = readdirSync(packages).filter((name) => existsSync(new URL(`${name}/package.json`, packages)));

/**
 * By package, the packages of this repository that it may import.
 * @type {Record<string, string[]>}
 */
export const MAY_IMPORT = Object.fromEntries(
  names.map((name) => {
    const { dependencies = {} } = JSON.parse(readFileSync(new URL(`${name}/package.json`, packages), "utf8"));
    const ours = Object.keys(dependencies).filter((other) => other.startsWith("@movies/"));
    return [name, ours.map((other) => other.slice("@movies/".length)).sort()];
  }),
);

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no-circle-of-files", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-circle-of-folders",
      scope: "folder",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    ...names.map((name) => ({
      name: `${name}-imports-only-what-its-package.json-lists`,
      severity: /** @type {const} */ ("error"),
      from: { path: `^packages/${name}/(src|client|assembly)/` },
      to: { path: "^packages/", pathNot: `^packages/(${[name, ...(MAY_IMPORT[name] ?? [])].join("|")})/` },
    })),
  ],
  options: {
    tsPreCompilationDeps: true, // imports of types count too
    includeOnly: "^packages/[^/]+/(src|client|assembly|dist)/",
    exclude: "/(test|torture)/",
    doNotFollow: { path: "/dist/" },
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["types", "import", "node"] },
  },
};

// Who may import whom: the table of docs/design.md. A package stands below those it imports.
export const MAY_IMPORT = {
  publishing: [],
  "sparse-neighbours": [],
  "python-literal": [],
  sample: [],
  artifacts: ["publishing"],
  clean: ["artifacts"],
  etl: ["artifacts", "python-literal"],
  eda: ["artifacts", "clean"],
  model: ["artifacts", "clean", "sparse-neighbours"],
  catalog: ["artifacts"],
  diff: ["artifacts", "clean", "catalog"],
  api: ["catalog"],
  cli: ["artifacts", "clean", "etl", "eda", "model", "catalog", "diff", "sample"],
  bench: ["artifacts", "python-literal", "model"],
};

// Circles that are still to be undone.
const KNOWN = [
  "^packages/model/src/(text|input)",
  "^packages/etl/src/",
  "^packages/catalog/src/(answers|catalog).ts",
  "^packages/api/src/(app|settings|page/index|reload/watch|operations/)",
];

const names = Object.keys(MAY_IMPORT);
const walls = Object.entries(MAY_IMPORT).map(([name, others]) => {
  for (const other of others)
    if (names.indexOf(other) >= names.indexOf(name)) throw new Error(`${other} must stand above ${name}`);
  return {
    name: `${name}-may-import-${others.join("-") || "no-package"}`,
    severity: "error",
    from: { path: `^packages/${name}/(src|client|assembly)/` },
    to: { path: "^packages/", pathNot: `^packages/(${[name, ...others].join("|")})/` },
  };
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no-circle-of-files", severity: "error", from: { pathNot: KNOWN }, to: { circular: true } },
    {
      name: "no-circle-of-folders",
      scope: "folder",
      severity: "error",
      from: { pathNot: KNOWN },
      to: { circular: true },
    },
    {
      name: "every-package-is-in-the-table",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: `^packages/(${names.join("|")})/` },
      to: {},
    },
    ...walls,
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

// Lists the licence of every package that ships, from what pnpm installed, and fails on one that is not in the list.
//   pnpm licenses list --recursive --prod --json | node .ci/licenses.mjs
import { text } from "node:stream/consumers";

// Permissive licences: use, change and ship without asking.
const LOOKED_AT = [
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Unlicense",
];

/** @type {Record<string, { name: string, versions: string[] }[]>} */
const byLicence = JSON.parse(await text(process.stdin));
const ours = (/** @type {string} */ name) => name.startsWith("@movies/");
const rows = Object.entries(byLicence)
  .flatMap(([licence, packages]) =>
    packages.map(({ name, versions }) => ({ name, licence, version: versions.join(", ") })),
  )
  .filter(({ name }) => !ours(name))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
if (rows.length === 0) throw new Error("no packages came in; run: make licenses");

const width = Math.max(...rows.map(({ name, version }) => `${name} ${version}`.length));
for (const { name, licence, version } of rows)
  console.log(`${`${name} ${version}`.padEnd(width)}  ${licence}`);

const unknown = rows.filter(({ licence }) => !LOOKED_AT.includes(licence));
console.log(`\n${rows.length} packages ship, ${unknown.length} with a licence nobody looked at`);
if (unknown.length > 0) {
  for (const { name, licence } of unknown)
    console.error(`licenses: ${name} is ${licence}; expected one of ${LOOKED_AT.join(", ")}`);
  process.exitCode = 1;
}

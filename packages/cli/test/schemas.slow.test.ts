import { join } from "node:path";
import { schemaOf } from "@movies/artifacts";
import { createGenerator, type Schema } from "ts-json-schema-generator";
import { expect, test } from "vitest";

const cli = join(import.meta.dirname, "..");

type Definitions = Readonly<Record<string, Schema>>;

/** The names of the definitions that a schema refers to, and those refer to. */
function reachable(schema: unknown, definitions: Definitions, found = new Set<string>()): Set<string> {
  for (const [, name = ""] of JSON.stringify(schema).matchAll(/"#\/definitions\/([^"]+)"/g)) {
    const known = decodeURIComponent(name);
    if (found.has(known)) continue;
    found.add(known);
    reachable(definitions[known], definitions, found);
  }
  return found;
}

/** A schema by itself: its address, the property that names it, and the definitions that it needs. */
function standalone(name: string, property: Schema, definitions: Definitions): object {
  const reference = /^#\/definitions\/(.+)$/.exec(property.$ref ?? "")?.[1];
  const schema = reference === undefined ? property : definitions[decodeURIComponent(reference)];
  const needed = [...reachable(schema, definitions)].sort();
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: schemaOf(name),
    title: name,
    ...schema,
    properties: { ...schema?.properties, $schema: { const: schemaOf(name) } },
    required: [...(schema?.required ?? []).filter((key) => key !== "$schema"), "$schema"],
    ...(needed.length > 0 && {
      definitions: Object.fromEntries(needed.map((each) => [each, definitions[each]])),
    }),
  };
}

test("the schemas are those of the types; `vitest -u` writes them anew", { timeout: 300_000 }, async () => {
  const all = createGenerator({
    path: join(cli, "src/documents.ts"),
    tsconfig: join(cli, "tsconfig.json"),
    type: "Documents",
    skipTypeCheck: true,
    topRef: true,
    encodeRefs: true,
  }).createSchema("Documents");
  const definitions = (all.definitions ?? {}) as Definitions;
  const properties = (definitions.Documents?.properties ?? {}) as Definitions;
  expect(Object.keys(properties).length).toBe(15);
  for (const [name, property] of Object.entries(properties))
    await expect(`${JSON.stringify(standalone(name, property, definitions), null, 2)}\n`).toMatchFileSnapshot(
      join(cli, "schemas", `${name}.json`),
    );
});

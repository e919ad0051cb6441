import { join } from "node:path";
import { CLEAN_MOVIES, type GroupKind, openArtifacts } from "@movies/artifacts";
import { describe, expect, test } from "vitest";
import { openCatalog } from "../src/index.js";
import { besidePython, runPython, skipped } from "./python.js";

/** Reads cleanMovies.csv with Python's own csv and json: every name of every kind, its films and their revenue. */
const COUNT = `
import csv, json, sys
csv.field_size_limit(sys.maxsize)
found = {kind: {} for kind in ("collection", "company", "country", "genre", "language")}
for row in csv.DictReader(open(sys.argv[1], encoding="utf8", newline="")):
    names = {
        "collection": [row["belongs_to_collection"]],
        "company": json.loads(row["production_companies"]),
        "country": json.loads(row["production_countries"]),
        "genre": json.loads(row["genres"]),
        "language": [row["original_language"]],
    }
    for kind, all in names.items():
        for name in set(all) - {""}:
            group = found[kind].setdefault(name, [0, 0.0, 0])
            revenue = float(row["revenue"])
            group[0] += 1
            group[1] += revenue
            group[2] += revenue > 0
json.dump(found, sys.stdout)
`;

type Counted = Record<GroupKind, Record<string, [films: number, revenue: number, known: number]>>;

describe.skipIf(skipped("counting groups of films"))(
  "groups of the whole catalogue, counted by Python",
  () => {
    const artifacts = besidePython ?? "";

    test("are the same, each once, and every one of them answers by its name", async () => {
      const counted = runPython(COUNT, join(artifacts, CLEAN_MOVIES)) as Counted;
      const { groups, films } = await openArtifacts(artifacts);
      const catalog = await openCatalog(artifacts);
      const seen = new Set<string>();
      for (let row = 0; row < groups.count; row++) {
        const [kind, name] = [groups.kind(row), groups.name(row)];
        const rows = Array.from(groups.films.at(row));
        const revenues = rows.map((film) => films.revenues[film] ?? 0);
        const own = [
          rows.length,
          revenues.reduce((a, b) => a + b, 0),
          revenues.filter((each) => each > 0).length,
        ];
        expect(own, `${kind} ${name}`).toEqual(counted[kind][name]);
        seen.add(`${kind} ${name}`);
        const lookup = catalog.group(kind, name);
        if (!lookup.found) expect.fail(`${kind} ${name} is not found`);
        const named = [lookup.answer, ...lookup.others].map((each) => each.films);
        expect(named, `${kind} ${name}`).toContain(rows.length);
      }
      const names = Object.entries(counted).flatMap(([kind, all]) =>
        Object.keys(all).map((name) => `${kind} ${name}`),
      );
      expect(seen).toEqual(new Set(names));
      expect(groups.count).toBe(names.length);
    });
  },
);

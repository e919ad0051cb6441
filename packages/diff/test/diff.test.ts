import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLEAN_CREDITS, CLEAN_MOVIES, CLEAN_TITLES } from "@movies/artifacts";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { shareChanged } from "../src/builds.js";
import { compareFolders } from "../src/index.js";
import { changes, readRows, with100Edits, writeRows } from "./edits.js";

const artifacts = inject("worldArtifacts");
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "movies-diff-"));
});
afterAll(() => rm(dir, { recursive: true }));

/** A folder with the clean files of the world, edited or not, and no build. */
async function folder(
  name: string,
  edit?: (file: string, rows: Awaited<ReturnType<typeof readRows>>) => void,
) {
  const to = join(dir, name);
  await mkdir(to, { recursive: true });
  for (const file of [CLEAN_MOVIES, CLEAN_CREDITS]) {
    const rows = await readRows(join(artifacts, file));
    edit?.(file, rows);
    await writeRows(join(to, file), rows);
  }
  return to;
}

test("a folder does not differ from itself, nor from one that is quoted otherwise", async () => {
  const itself = await compareFolders(artifacts, artifacts);
  expect(itself.same).toBe(true);
  expect(itself.builds?.before).toBe(itself.builds?.after);
  expect(itself.builds?.churn.map(({ model, films, changed }) => [model, films, changed])).toEqual([
    ["mezcla", 264, 0],
    ["tfidf", 264, 0],
    ["knn", 264, 0],
  ]);
  const quoted = await compareFolders(artifacts, await folder("quoted"));
  expect([quoted.same, quoted.builds, quoted.lacking]).toEqual([
    true,
    null,
    { clean: [], build: [join(dir, "quoted")] },
  ]);
});

test("of 100 known edits it names exactly those, and the other way round the opposite of each", async () => {
  const edited = join(dir, "edited");
  const done = await with100Edits(artifacts, edited);
  expect(
    done.films.changed.length +
      done.films.added.length +
      done.films.removed.length +
      done.credits.changed.length,
  ).toBe(100);
  const diff = await compareFolders(artifacts, edited);
  expect(diff.same).toBe(false);
  expect(changes(diff.films)).toEqual(done.films);
  expect(changes(diff.credits)).toEqual(done.credits);

  const back = await compareFolders(edited, artifacts);
  expect(changes(back.films).added).toEqual(done.films.removed);
  expect(changes(back.films).removed).toEqual(done.films.added);
  expect(back.films?.changed.length).toBe(diff.films?.changed.length);
});

test("films are named, a removed one as it was and a changed one as it is", async () => {
  const to = await folder("named", (file, { columns, rows }) => {
    if (file !== CLEAN_MOVIES) return;
    const row = (title: string) => rows.find((cells) => cells[columns.indexOf("title")] === title) ?? [];
    row("Jumanji")[columns.indexOf("title")] = "Jumanji!";
    rows.splice(rows.indexOf(row("Toy Story")), 1);
  });
  const { films } = await compareFolders(artifacts, to);
  expect(films?.removed).toEqual([{ id: 862, title: "Toy Story", year: 1995 }]);
  expect(films?.changed).toEqual([
    {
      id: 8844,
      title: "Jumanji!",
      year: 1995,
      cells: [{ column: "title", before: "Jumanji", after: "Jumanji!" }],
    },
  ]);
});

test("original titles are compared too, where both folders have them", async () => {
  const to = await folder("titles");
  expect((await compareFolders(artifacts, to)).titles).toBeNull();
  const { columns, rows } = await readRows(join(artifacts, CLEAN_TITLES));
  const edited = rows.map(([id = "", imdb = "", original = ""]) => [
    id,
    imdb,
    original === "Volver" ? "Vuelta" : original,
  ]);
  await writeRows(join(to, CLEAN_TITLES), { columns, rows: edited });
  const { same, titles } = await compareFolders(artifacts, to);
  expect(same).toBe(false);
  expect(titles?.changed).toEqual([
    expect.objectContaining({
      title: "Volver",
      cells: [{ column: "original_title", before: "Volver", after: "Vuelta" }],
    }),
  ]);
});

test("columns that only one has are named, and the others compared", async () => {
  const to = await folder("columns", (file, all) => {
    if (file !== CLEAN_MOVIES) return;
    all.columns = all.columns.map((name) => (name === "tagline" ? "lema" : name));
  });
  const { films, same } = await compareFolders(artifacts, to);
  expect([same, films?.columns, films?.changed]).toEqual([
    false,
    { added: ["lema"], removed: ["tagline"] },
    [],
  ]);
});

test("where one folder has only its build, as it is shipped, the builds are compared and the rest is said to be lacking", async () => {
  const shipped = join(dir, "shipped");
  await cp(artifacts, shipped, { recursive: true });
  await rm(join(shipped, CLEAN_MOVIES));
  const { films, credits, builds, lacking, same } = await compareFolders(artifacts, shipped);
  expect([films, credits, lacking]).toEqual([null, null, { clean: [shipped], build: [] }]);
  expect([builds?.churn.length, same]).toEqual([3, true]);
});

test.each([
  [[1, 2, 3, 4, 5], [5, 4, 3, 2, 1], 0],
  [[1, 2, 3, 4, 5], [1, 2, 3, 4, 6], 0.2],
  [[1, 2], [1, 2, 3, 4, 5], 0.6],
  [[], [1], 1],
  [[], [], 0],
])("of %j and %j the share that changed is %d", (before, after, share) => {
  expect(shareChanged(before, after)).toBeCloseTo(share, 12);
});

test.each([
  ["id,title\n1,a\n1,b\n", 'comes once, found "1"'],
  ["id,title\nx,a\n", 'found "x"'],
  ["id,title\n,a\n", 'found ""'],
  ["title\na,b\n", "found no column id"],
  ["ids,title\n1,a\n", 'found ""'],
  ["ids,title\n", "found no column id"],
])("a clean file that movies etl never writes, %j, is a Problem", async (text, message) => {
  const to = await folder("odd");
  await writeFile(join(to, CLEAN_MOVIES), text);
  await expect(compareFolders(artifacts, to)).rejects.toThrow(message);
});

test("a folder that is not there, and two that have nothing in common, are a Problem", async () => {
  await expect(compareFolders(artifacts, join(dir, "nowhere"))).rejects.toThrow("there is no folder");
  await mkdir(join(dir, "empty"), { recursive: true });
  await expect(compareFolders(artifacts, join(dir, "empty"))).rejects.toThrow(/^nothing to compare: /);
});

import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Problem } from "@movies/artifacts";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";

/** A made-up film in the raw form; the columns in their usual order. */
export const FILM: Readonly<Record<string, string>> = {
  adult: "False",
  belongs_to_collection: "",
  budget: "100",
  genres: "[{'id': 18, 'name': 'Drama'}]",
  homepage: "",
  id: "1",
  imdb_id: "tt0000001",
  original_language: "es",
  original_title: "Una",
  overview: "Somebody does something.",
  popularity: "1.5",
  poster_path: "/a.jpg",
  production_companies: "[]",
  production_countries: "[{'iso_3166_1': 'AR', 'name': 'Argentina'}]",
  release_date: "2001-02-03",
  revenue: "250",
  runtime: "90.0",
  spoken_languages: "[{'iso_639_1': 'es', 'name': 'Español'}]",
  status: "Released",
  tagline: "",
  title: "Una",
  video: "False",
  vote_average: "6.5",
  vote_count: "10",
};

export const MOVIES_HEADER = Object.keys(FILM).join(",");
export const film = (cells: Record<string, string> = {}): string =>
  line(Object.values({ ...FILM, ...cells }));
const CAST = "[{'name': 'Ana'}]";
const CREW = "[{'job': 'Director', 'name': 'Bo'}]";
export const credit = (id: string, cast = CAST, crew = CREW): string => line([cast, crew, id]);
export const line = (cells: readonly string[]): string => Papa.unparse([[...cells]]);
export const moviesCsv = (...rows: string[]): string => [MOVIES_HEADER, ...rows, ""].join("\n");
export const creditsCsv = (...rows: string[]): string => ["cast,crew,id", ...rows, ""].join("\n");

/** A folder that is removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "etl-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The same for all tests of a suite; the path is known once they run. */
export function temporaryFolderForSuite(): () => string {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "etl-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return () => folder;
}

/** A raw folder with these two files; an undefined one is not written. */
export async function rawFolder(files: {
  movies?: string | Uint8Array | undefined;
  credits?: string | Uint8Array | undefined;
}): Promise<string> {
  const folder = await temporaryFolder();
  if (files.movies !== undefined) await writeFile(join(folder, "movies_dataset.csv"), files.movies);
  if (files.credits !== undefined) await writeFile(join(folder, "credits.csv"), files.credits);
  return folder;
}

/** The one sentence with which a run fails. */
export async function problemOf(run: Promise<unknown>): Promise<string> {
  const error = await run.then(
    () => new Error("it went through"),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Problem);
  return error instanceof Error ? error.message : "";
}

/** Every file of a folder by name, with its text. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of (await readdir(folder)).sort()) files[name] = await readFile(join(folder, name), "utf8");
  return files;
}

/** The rows of a CSV with a header, as objects of strings; fails if papaparse reports anything. */
export function parseCsv(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter: ",",
    newline: "\n",
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 3)));
  return data;
}

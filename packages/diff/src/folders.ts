import { existsSync } from "node:fs";
import { join } from "node:path";
import { CLEAN_CREDITS, CLEAN_MOVIES, CLEAN_TITLES, MANIFEST, nextCommand, Problem } from "@movies/artifacts";
import { type BuildsDiff, compareBuilds } from "./builds.js";
import { compareRows, type RowsDiff } from "./rows.js";
import { type FilmName, filmNames } from "./titles.js";

export interface DiffProgress {
  readonly step: "films" | "titles" | "credits" | "recommendations";
  readonly done: number;
  /** 0 if it is unknown */
  readonly total: number;
}

/** The rows of one clean file, with the names of their films. */
export interface FilmsDiff extends Omit<RowsDiff, "added" | "removed" | "changed"> {
  readonly added: readonly FilmName[];
  readonly removed: readonly FilmName[];
  readonly changed: readonly (FilmName & Pick<RowsDiff["changed"][number], "cells">)[];
}

/** What differs between two folders. What one of them lacks is not compared: it is null, and `lacking` says which folder lacks it. */
export interface FoldersDiff {
  readonly same: boolean;
  readonly films: FilmsDiff | null;
  /** original titles and IMDb ids; null also if one of the folders has none, as before they were written */
  readonly titles: FilmsDiff | null;
  readonly credits: FilmsDiff | null;
  readonly builds: BuildsDiff | null;
  /** the folders without clean files, and those without a build */
  readonly lacking: { readonly clean: readonly string[]; readonly build: readonly string[] };
}

/**
 * Compares two folders of artifacts: the clean files if both have them, the builds if both have one.
 * Errors: Problem if a folder is missing, nothing can be compared or a file is damaged.
 */
export async function compareFolders(
  before: string,
  after: string,
  onProgress: (progress: DiffProgress) => void = () => {},
): Promise<FoldersDiff> {
  const folders = [before, after];
  for (const folder of folders)
    if (!existsSync(folder))
      throw new Problem(`there is no folder ${folder}; run: ${nextCommand("etl", folder)}`);
  const lacking = {
    clean: folders.filter(
      (folder) => ![CLEAN_MOVIES, CLEAN_CREDITS].every((name) => existsSync(join(folder, name))),
    ),
    build: folders.filter((folder) => !existsSync(join(folder, MANIFEST))),
  };
  if (lacking.clean.length > 0 && lacking.build.length > 0) throw nothingInCommon(lacking);
  const clean = lacking.clean.length > 0 ? null : await compareClean(before, after, onProgress);
  const builds =
    lacking.build.length > 0
      ? null
      : await compareBuilds(before, after, (done, total) =>
          onProgress({ step: "recommendations", done, total }),
        );
  const { films = null, titles = null, credits = null } = clean ?? {};
  const rows = [films, titles, credits].filter((diff) => diff !== null);
  const same = rows.every(isSame) && (builds === null || builds.before === builds.after);
  return { same, films, titles, credits, builds, lacking };
}

function nothingInCommon({ clean, build }: FoldersDiff["lacking"]): Problem {
  const [folder = ""] = [...clean, ...build];
  return new Problem(
    `nothing to compare: ${clean.join(" and ")} without clean files, ${build.join(" and ")} without a build; run: ${nextCommand("etl", folder)}`,
  );
}

const isSame = ({ added, removed, changed, columns }: FilmsDiff): boolean =>
  [added, removed, changed, columns.added, columns.removed].every((list) => list.length === 0);

async function compareClean(
  before: string,
  after: string,
  onProgress: (progress: DiffProgress) => void,
): Promise<{ films: FilmsDiff; titles: FilmsDiff | null; credits: FilmsDiff }> {
  const both = (name: string) => [join(before, name), join(after, name)] as const;
  const movies = both(CLEAN_MOVIES);
  onProgress({ step: "films", done: 0, total: 0 });
  const films = await compareRows(...movies);
  onProgress({ step: "titles", done: 0, total: 0 });
  const haveTitles = both(CLEAN_TITLES).every((path) => existsSync(path));
  const titles = haveTitles ? await compareRows(...both(CLEAN_TITLES)) : null;
  onProgress({ step: "credits", done: 0, total: 0 });
  const credits = await compareRows(...both(CLEAN_CREDITS));
  const mentioned = [films, credits, ...(titles ? [titles] : [])].flatMap(({ added, removed, changed }) => [
    ...added,
    ...removed,
    ...changed.map(({ id }) => id),
  ]);
  const nameOf = await filmNames(new Set(mentioned), ...movies);
  const named = (rows: RowsDiff): FilmsDiff => ({
    ...rows,
    added: rows.added.map(nameOf),
    removed: rows.removed.map(nameOf),
    changed: rows.changed.map(({ id, cells }) => ({ ...nameOf(id), cells })),
  });
  return { films: named(films), titles: titles && named(titles), credits: named(credits) };
}

import { accessSync, constants } from "node:fs";
import { delimiter, dirname, join, normalize } from "node:path";

/** The option that names a command's folder, and the default folder. */
const FOLDERS = {
  sample: { option: "--out", default: "raw" },
  etl: { option: "--out", default: "artifacts" },
  "build-model": { option: "--artifacts", default: "artifacts" },
} as const;

/**
 * The command to run next, for this folder: `movies etl --out jo`, or just `movies etl` for the default folder,
 * so that a message can be copied into the shell as it is.
 */
export function nextCommand(command: keyof typeof FOLDERS, folder: string): string {
  const { option, default: usual } = FOLDERS[command];
  return inThisShell("movies", command, folderWords(option, folder, usual));
}

/** `--out jo`, or nothing if the folder is the usual one. */
export function folderWords(option: string, folder: string, usual: string): string {
  const same = normalize(`${folder}/`) === normalize(`${usual}/`);
  return same ? "" : `${option} ${shellWord(folder)}`;
}

/** What a shell calls our programs; as they are called unless `callPrograms` found otherwise. */
const called = { movies: "movies", "movies-api": "movies-api" };

/** One of our programs with some words behind it, as the user's shell knows it. */
export const inThisShell = (program: keyof typeof called, ...words: readonly string[]): string =>
  [called[program], ...words].filter((word) => word !== "").join(" ");

/** To be called once, by whoever starts a program: finds out what its shell calls ours. */
export function callPrograms(env: NodeJS.ProcessEnv, cwd: string): void {
  for (const program of ["movies", "movies-api"] as const) called[program] = nameInShell(program, env, cwd);
}

/**
 * `movies` if it is on the PATH, else `npx movies` if this folder or one above has it installed, else `movies`. npx and
 * pnpm put the installed programs on the PATH of what they run; the shell that called them does not have them there.
 */
export function nameInShell(program: string, env: NodeJS.ProcessEnv, cwd: string): string {
  const byNpx = env.npm_command === "exec" || env.PNPM_PACKAGE_NAME !== undefined;
  const path = (env.PATH ?? "").split(delimiter);
  if (!byNpx && path.some((folder) => folder !== "" && isProgram(join(folder, program)))) return program;
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (isProgram(join(folder, "node_modules/.bin", program))) return `npx ${program}`;
    if (dirname(folder) === folder) return byNpx ? `npx ${program}` : program;
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A text as one word of a POSIX shell: quoted only if necessary. */
export const shellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

import { normalize } from "node:path";

/** The option that names a command's folder, and the folder it has without it. */
const FOLDERS = {
  sample: { option: "--out", default: "raw" },
  etl: { option: "--out", default: "artifacts" },
  "build-model": { option: "--artifacts", default: "artifacts" },
} as const;

/**
 * What to run next, about this folder: `movies etl --out jo`, and `movies etl` alone where the folder is its default,
 * so that a message can be copied into the shell as it stands.
 */
export function nextCommand(command: keyof typeof FOLDERS, folder: string): string {
  const { option, default: usual } = FOLDERS[command];
  const same = normalize(`${folder}/`) === normalize(`${usual}/`);
  return `movies ${command}${same ? "" : ` ${option} ${shellWord(folder)}`}`;
}

/** A text as one word of a POSIX shell: quoted only where it has to be. */
export const shellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

import { normalize } from "node:path";

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
  const same = normalize(`${folder}/`) === normalize(`${usual}/`);
  return `movies ${command}${same ? "" : ` ${option} ${shellWord(folder)}`}`;
}

/** A text as one word of a POSIX shell, quoted only if necessary. */
export const shellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

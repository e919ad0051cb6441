import { readdirSync } from "node:fs";
import type { Command } from "commander";
import type { Target } from "./terminal/streams.js";

/** The command that prints a script for a shell; the script runs `movies complete -- WORDS`. */
export const COMPLETION = "completion";
/** The command that answers such a script. */
export const COMPLETE = "complete";

/** What the library's scripts understand: no space behind the completion, and no files of the shell's own. */
const NO_SPACE_NO_FILES = 2 + 4;

/** Adds both commands. @bomb.sh/tab knows commands, options and their choices. */
export async function addCompletion(program: Command): Promise<void> {
  const { default: complete } = await import("@bomb.sh/tab/commander");
  complete(program, { completionCommandName: COMPLETION });
  program.commands
    .find((command) => command.name() === COMPLETION)
    ?.description("print a script that completes commands, options and their values in your shell");
}

/** Completes the name of a file, which the library does not; false if none is asked for. */
export function completePath(program: Command, words: readonly string[], out: Target): boolean {
  const [name = "", ...rest] = words;
  const outer = program.commands.find((one) => one.name() === name);
  const command = outer?.commands.find((one) => one.name() === rest[0]) ?? outer;
  const begun = rest.at(-1) ?? "";
  const option = command?.options.find(({ long }) => long !== undefined && long === rest.at(-2));
  const isPath =
    option === undefined
      ? rest.length > 0 && !begun.startsWith("-") && command?.name() === "diff"
      : /<(file|folder)(\.\.\.)?>$/.test(option.flags);
  if (!isPath) return false;
  const paths = pathsFrom(begun, option?.flags.endsWith("<folder>") ?? true);
  out.write(`${paths.map((path) => `${path}\t\n`).join("")}:${NO_SPACE_NO_FILES}\n`);
  return true;
}

/** Files and folders whose path begins so; folders alone if files will not do. */
function pathsFrom(begun: string, foldersOnly: boolean): string[] {
  const slash = begun.lastIndexOf("/") + 1;
  const [folder, prefix] = [begun.slice(0, slash), begun.slice(slash)];
  try {
    return readdirSync(folder || ".", { withFileTypes: true })
      .filter(({ name }) => name.startsWith(prefix) && (prefix !== "" || !name.startsWith(".")))
      .filter((entry) => !foldersOnly || entry.isDirectory() || entry.isSymbolicLink())
      .map((entry) => `${folder}${entry.name}${entry.isDirectory() ? "/" : ""}`)
      .sort();
  } catch {
    return []; // there is no such folder
  }
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

/** A command of a page, and the output shown below it; null if none is shown. */
export interface Shown {
  readonly command: string;
  readonly output: string | null;
}

/** Every page of the repository, as paths from its root. */
export function pages(): string[] {
  const inFolder = (folder: string) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(folder, name));
  const packages = readdirSync(join(ROOT, "packages")).filter((name) => !name.includes("."));
  return [".", "docs", ...packages.map((name) => join("packages", name))].flatMap(inFolder);
}

export const read = (page: string): string => readFileSync(join(ROOT, page), "utf8");

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm;

/** The blocks without a language, or called text: synopses, answers, no commands. */
export const otherBlocks = (text: string): string[] =>
  [...text.matchAll(FENCE)]
    .filter(([, language]) => language === "" || language === "text")
    .map(([, , block = ""]) => block);

/**
 * The page with each block of commands replaced by the result of `run`. In `console` a command follows `$ `, with its output below;
 * in `sh` and `bash` every line is a command. A line that ends in `\` continues in the next.
 */
export async function eachBlock(text: string, run: (commands: Shown[]) => Promise<Shown[]>): Promise<string> {
  let page = "";
  let at = 0;
  for (const { 0: all, 1: language = "", 2: block = "", index } of text.matchAll(FENCE)) {
    if (!["console", "sh", "bash"].includes(language)) continue;
    const shown = language === "console" ? readConsole(block) : readScript(block);
    const now = await run(shown);
    const written = language === "console" ? now.map(write).join("") : block;
    page += `${text.slice(at, index)}\`\`\`${language}\n${written}\`\`\``;
    at = index + all.length;
  }
  return page + text.slice(at);
}

function readConsole(block: string): Shown[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [, command = "", output = ""] = /^((?:.*\\\n)*.*\n)([\s\S]*)$/.exec(part) ?? [];
      return { command: command.trimEnd(), output };
    });
}

const readScript = (block: string): Shown[] =>
  block
    .replaceAll("\\\n", " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((command) => ({ command, output: null }));

const write = ({ command, output }: Shown): string =>
  `$ ${command}\n${output ?? ""}${output && !output.endsWith("\n") ? "\n" : ""}`;

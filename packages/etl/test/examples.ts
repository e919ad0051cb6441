import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** A fenced block of a page, and the output shown for it. */
export interface Example {
  /** its line in the page */
  readonly line: number;
  readonly language: string;
  readonly code: string;
  readonly prints: string;
}

const PAGE = join(import.meta.dirname, "../../../docs/interoperation.md");
const BLOCK = /^```(sql|python)\n(.*?)^```\n\n```text\n(.*?)^```$/gms;

export const readPage = (): Promise<string> => readFile(PAGE, "utf8");

/** The examples of docs/interoperation.md: each fenced block of SQL or Python with a block of text behind it. */
export async function readExamples(): Promise<Example[]> {
  const page = await readPage();
  return [...page.matchAll(BLOCK)].map(({ index, 1: language = "", 2: code = "", 3: prints = "" }) => ({
    line: page.slice(0, index).split("\n").length,
    language,
    code,
    prints,
  }));
}

/** How many blocks of these languages the page has, with or without what they print. */
export async function countBlocks(): Promise<number> {
  return (await readPage()).match(/^```(sql|python)$/gm)?.length ?? 0;
}

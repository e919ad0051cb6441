import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Run, start } from "./movies-api.js";

const run = promisify(execFile);

/** How to run an example in each language (its text is the last argument), and what that needs. */
const LANGUAGES: Readonly<Record<string, { needs: string; command: readonly [string, ...string[]] }>> = {
  bash: { needs: "curl", command: ["bash", "-c"] },
  js: { needs: "node", command: [process.execPath, "--input-type=module", "--eval"] },
  python: { needs: "python3", command: ["python3", "-X", "utf8", "-c"] },
};

/** The client examples in docs/api.md: the code, its language, and its output, which is the block of text below it. */
const examples = [
  ...readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8").matchAll(
    /^```(\w+)\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```/gm,
  ),
].map(([, language = "", code = "", printed = ""]) => ({ language, code, printed }));

const isThere = (program: string): boolean => {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

test("there are examples in each language, each with what it prints", () => {
  expect(new Set(examples.map(({ language }) => language))).toEqual(new Set(Object.keys(LANGUAGES)));
  const blocks = readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8").match(
    /^```(?!text)\w+$/gm,
  );
  expect(examples.length).toBe(blocks?.length);
});

describe.each(Object.entries(LANGUAGES))(
  "the examples in %s print what is shown",
  (language, { needs, command }) => {
    const there = isThere(needs);
    if (!there) console.warn(`*** SKIPPED: the examples in ${language}, because there is no ${needs} ***`);
    const [program, ...options] = command;
    let service: Run;
    let url: string;
    beforeAll(async () => {
      service = start({});
      url = `http://127.0.0.1:${await service.port}`;
    });
    afterAll(async () => {
      service.child.kill();
      await service.ended;
    });

    test.skipIf(!there).each(examples.filter((example) => example.language === language))(
      "%#",
      async ({ code, printed }) => {
        const asked = code.replaceAll("http://127.0.0.1:8000", url);
        const { stdout, stderr } = await run(program, [...options, asked]);
        expect(stderr).toBe("");
        expect(stdout.trimEnd()).toBe(printed.trimEnd());
      },
    );
  },
);

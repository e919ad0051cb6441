import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { NOT_RUN } from "./not-run.ts";
import { eachBlock, otherBlocks, pages, ROOT, read, type Shown } from "./pages.ts";
import { isSame } from "./same-output.ts";
import { openSession } from "./session.ts";

/** Pages whose commands another test runs. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "docs/api.md": "packages/api/test/clients.test.ts",
  "README.es.md": "below: its commands and their output are those of README.md",
};

/** Pages that begin in an empty folder; the others in one with the sample in raw/ and artifacts/. */
const FROM_NOTHING = ["docs/engineer.md", "docs/interoperation.md"];

const notRun = (command: string) => NOT_RUN.find(({ begins }) => `${command} `.startsWith(begins));

async function commandsOf(page: string): Promise<string[]> {
  const commands: string[] = [];
  await eachBlock(read(page), async (shown) => {
    commands.push(...shown.map(({ command }) => command));
    return shown;
  });
  return commands;
}

const withCommands: string[] = [];
for (const page of pages())
  if (!(page in ELSEWHERE) && (await commandsOf(page)).length > 0) withCommands.push(page);

describe("every command of the documentation is run, and its output is the one that is shown", () => {
  test.each(withCommands)("%s", { timeout: 600_000 }, async (page) => {
    const world = { raw: inject("worldRaw"), artifacts: inject("worldArtifacts") };
    const session = await openSession(FROM_NOTHING.includes(page) ? null : world);
    const commands = await commandsOf(page);
    const failed: string[] = [];
    const run = async ({ command, output }: Shown): Promise<Shown> => {
      if (notRun(command)) return { command, output };
      const { output: real, code } = await session.run(command);
      // A failure whose output is shown is an example of one; without shown output a failure is an error.
      if (code !== 0 && output === null) failed.push(`${command}: exit ${code}: ${real}`);
      return { command, output: output === null || isSame(output, real) ? output : real };
    };
    try {
      const ran = commands.filter((command) => !notRun(command));
      const first = ran.find((command) => command.includes("127.0.0.1:8000") || startsService(command));
      if (first !== undefined && !startsService(first)) await session.run("movies-api");
      const now = await eachBlock(read(page), async (block) => {
        const done: Shown[] = [];
        for (const shown of block) done.push(await run(shown));
        return done;
      });
      expect(failed).toEqual([]);
      await expect(now).toMatchFileSnapshot(join(ROOT, page)); // `vitest -u` rewrites the shown output
    } finally {
      await session.end();
    }
  });
});

const startsService = (command: string): boolean => /(?:^|\/| )movies-api(?: |$)/.test(command);

test("the README in Spanish shows the commands of the one in English, and their output", async () => {
  const shown = async (page: string) => {
    const all: Shown[] = [];
    await eachBlock(read(page), async (block) => {
      all.push(...block.map(({ command, output }) => ({ command: command.replace(/ *#.*/, ""), output })));
      return block;
    });
    return all;
  };
  expect(await shown("README.es.md")).toEqual(await shown("README.md"));
});

test("make has every target that is shown", async () => {
  const shown = (await Promise.all(pages().map(commandsOf)))
    .flat()
    .filter((command) => command.startsWith("make "));
  expect(shown.length).toBeGreaterThan(0);
  for (const command of new Set(shown))
    execFileSync("bash", ["-c", command.replace("make ", "make --dry-run ")], { cwd: ROOT, stdio: "pipe" });
});

test("no command hides in a block that is not called console, sh or bash", () => {
  const command =
    /^(?:\$ |(?:\w+=\S+ )*(?:(?:make|node|npm|npx|curl|docker|kubectl|gh|buildah)\b|node_modules\/\.bin\/|\.deploy\/|movies(?:-api)? (?!.*(?:\[|bash\|))))/m;
  const hidden = pages().flatMap((page) =>
    otherBlocks(read(page))
      .filter((block) => command.test(block))
      .map((block) => `${page}: ${block.slice(0, 80)}`),
  );
  expect(hidden).toEqual([]);
});

test("what no test runs is shown somewhere, and there for a reason", async () => {
  const all = (await Promise.all(pages().map(commandsOf))).flat();
  const unused = NOT_RUN.filter(({ begins }) => !all.some((command) => `${command} `.startsWith(begins)));
  expect(unused).toEqual([]);
  for (const { begins, because } of NOT_RUN) console.info(`not run: ${begins.trim()}: ${because}`);
});

test.each([
  ["built 0123456789abcdef in 1.2 s", "built fedcba9876543210 in 31 s", true],
  ["time   1.6 s, 352 rows/s", "time  21 s, 12 rows/s", true],
  ["a\n…\nz", "a\nb\nc\nz", true],
  ["12 requests of 16 clients, none failed", "345 requests of 16 clients, none failed", true],
  ["films 264", "films 265", false],
  ["a …", "b c", false],
])("output %j beside %j: the same is %s", (shown, real, same) => {
  expect(isSame(shown, real)).toBe(same);
});

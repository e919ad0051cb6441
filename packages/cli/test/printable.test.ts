import { expect, test } from "vitest";
import { oneLine, printable } from "../src/terminal/printable.js";
import { drawTable, table } from "../src/terminal/table.js";
import { runCli } from "./run-cli.js";

const HOSTILE = "a\u001b[31mb\u0007\u009bc\u007f\td\r\ne";

test("control characters but line breaks are escaped, letters of all scripts are not", () => {
  expect(printable(HOSTILE)).toBe("a\\u001b[31mb\\u0007\\u009bc\\u007f\\u0009d\\u000d\ne");
  expect(printable("Amélie 千と千尋 👍")).toBe("Amélie 千と千尋 👍");
});

test("on one line, line breaks are escaped too, also in the cells of a table", () => {
  expect(oneLine("a\nb")).toBe("a\\u000ab");
  expect(drawTable(table([["a\nb", "c"]]))).toBe("a\\u000ab  c");
});

test("what was JSON is the same JSON", () => {
  const document = { title: HOSTILE };
  expect(JSON.parse(printable(JSON.stringify(document, null, 2)))).toEqual(document);
});

test("a message that repeats what was asked for bears no escape sequence", async () => {
  const { stderr } = await runCli("recommend", "\u001b[2J\n", "--artifacts", "no\u001b[2Jwhere");
  expect(stderr).toMatch(/^movies: there is no folder no\\u001b\[2Jwhere: .*\n$/);
  const usage = await runCli("\u001b[2J");
  expect(usage.stderr).toContain("unknown command '\\u001b[2J'");
});

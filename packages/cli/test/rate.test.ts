import { expect, test } from "vitest";
import { logLines } from "../src/terminal/progress.js";
import { duration, Rate } from "../src/terminal/rate.js";

const at = (rows: number, bytesRead: number, bytesTotal: number | undefined = 1000, file = "a.csv") => ({
  file,
  rows,
  bytesRead,
  bytesTotal,
});

test("rows a second and the time left, once there is something to go by", () => {
  const rate = new Rate();
  expect(rate.tell(at(0, 0), 5000)).toBe("");
  expect(rate.tell(at(10, 10), 5100)).toBe("");
  expect(rate.tell(at(2500, 250), 6000)).toBe("2,500 rows/s, 3 s left");
  expect(rate.tell(at(10_000, 1000), 9000)).toBe("2,500 rows/s, 0 s left");
});

test("each file is counted from its own start", () => {
  const rate = new Rate();
  rate.tell(at(5000, 1000), 0);
  expect(rate.tell(at(0, 0, 1000, "b.csv"), 9000)).toBe("");
  expect(rate.tell(at(100, 500, 1000, "b.csv"), 10_000)).toBe("100 rows/s, 1 s left");
});

test("what is piped in has no time left, but what has come", () => {
  const rate = new Rate();
  const piped = { file: "a.csv", rows: 500, bytesRead: 2_500_000, bytesTotal: undefined };
  expect(rate.tell(piped, 0)).toBe("2.5 MB");
  expect(rate.tell(piped, 1000)).toBe("2.5 MB, 500 rows/s");
});

test.each([
  [400, "0 s"],
  [59_400, "59 s"],
  [59_600, "1 min 0 s"],
  [130_000, "2 min 10 s"],
  [3_900_000, "1 h 5 min"],
])("%i ms are %s", (ms, words) => {
  expect(duration(ms)).toBe(words);
});

test("a log has a line for each step, and while that lasts one every ten seconds", () => {
  let log = "";
  let now = 0;
  const write = (text: string) => {
    log += text;
  };
  const progress = logLines({ write, columns: undefined, hasColours: false }, () => now);
  for (; now <= 25_000; now += 100) progress.update("reading a.csv", now / 50_000, `${now} rows`);
  progress.update("reading b.csv");
  expect(log).toBe(
    "reading a.csv …\nreading a.csv 20 %, 10000 rows\nreading a.csv 40 %, 20000 rows\nreading b.csv …\n",
  );
});

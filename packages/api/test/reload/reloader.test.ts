import { Problem } from "@movies/catalog";
import { beforeEach, describe, expect, test } from "vitest";
import { createLog } from "../../src/observability/log.js";
import { createReloader } from "../../src/reload/reloader.js";
import { logOf } from "../movies-api.js";

const of = (id: string) => ({ build: { id, films: 1 } });

let lines = "";
let published = "";
let opening: () => Promise<ReturnType<typeof of>>;
let checking: () => void;
let counted: string[] = [];
let released = 0;

function reloaderOf(first: string) {
  return createReloader(of(first), {
    published: async () => published,
    check: async () => checking(),
    open: () => opening(),
    log: createLog("info", { write: (line) => (lines += line) }),
    told: (result) => counted.push(result),
    release: () => released++,
  });
}

beforeEach(() => {
  [lines, counted, released] = ["", [], 0];
  opening = async () => of(published);
  checking = () => {};
});

const said = () => (lines === "" ? [] : logOf(lines).map(({ level, msg }) => `${level}: ${msg}`));

describe("a reloader", () => {
  test("notices that the files of the build it serves are gone, and that they are back", async () => {
    const reloader = reloaderOf("a");
    published = "a";
    checking = () => {
      throw new Problem("films.arrow is missing");
    };
    expect(await reloader.reload()).toBe("refused");
    expect(reloader.refused).toMatchObject({ build: "a" });
    checking = () => {};
    expect(await reloader.reload()).toBe("unchanged");
    expect(reloader.refused).toBeNull();
    expect(said()).toEqual([
      "warn: refused a build, a is served on: films.arrow is missing",
      "info: build a, which is served, is the published one again",
    ]);
  });

  test("serves another build, says so, and lets go of the one before", async () => {
    const reloader = reloaderOf("a");
    published = "b";
    expect(await reloader.reload()).toBe("switched");
    expect(reloader.serving.build.id).toBe("b");
    expect([counted, released]).toEqual([["switched"], 1]);
    expect(said()).toEqual(["info: serving build b, 1 films, instead of a"]);
  });

  test("opens nothing where the published build is served already", async () => {
    const reloader = reloaderOf("a");
    published = "a";
    opening = () => Promise.reject(new Error("opened"));
    expect(await reloader.reload()).toBe("unchanged");
    expect([reloader.refused, released, said()]).toEqual([null, 0, []]);
  });

  test("keeps what it serves where that was published again while it opened another", async () => {
    const reloader = reloaderOf("a");
    published = "b";
    opening = async () => of("a");
    const { serving } = reloader;
    expect(await reloader.reload()).toBe("unchanged");
    expect(reloader.serving).toBe(serving);
  });

  test.each([
    ["what is of no use", new Problem("films.arrow is damaged; run: movies build-model")],
    ["a fault of ours", new TypeError("x is not a function")],
  ])("refuses %s, and tells of it once", async (_, error) => {
    const reloader = reloaderOf("a");
    published = "b";
    opening = () => Promise.reject(error);
    expect(await reloader.reload()).toBe("refused");
    const { refused } = reloader;
    expect(refused).toMatchObject({ build: "b", at: expect.any(Date) });
    expect(await reloader.reload()).toBe("refused");
    expect(reloader.refused).toBe(refused);
    expect(reloader.serving.build.id).toBe("a");
    expect(counted).toEqual(["refused", "refused"]);
    const reason = error instanceof Problem ? error.message : String(error);
    expect(said()).toEqual([`warn: refused a build, a is served on: ${reason}`]);
  });

  test("tells of another reason, and forgets it with a good build or the old one put back", async () => {
    const reloader = reloaderOf("a");
    for (const reason of ["one", "two"]) {
      published = "b";
      opening = () => Promise.reject(new Problem(reason));
      await reloader.reload();
    }
    published = "a";
    await reloader.reload();
    expect(reloader.refused).toBeNull();
    expect(said()).toEqual([
      "warn: refused a build, a is served on: one",
      "warn: refused a build, a is served on: two",
      "info: build a, which is served, is the published one again",
    ]);
  });

  test("takes one at a time, in turn", async () => {
    const reloader = reloaderOf("a");
    let open = 0;
    opening = async () => {
      expect(++open).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      open--;
      return of(published);
    };
    published = "b";
    expect(await Promise.all([reloader.reload(), reloader.reload()])).toEqual(["switched", "unchanged"]);
  });
});

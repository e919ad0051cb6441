import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { type EtlOptions, type EtlProgress, runEtl } from "../src/index.js";
import {
  credit,
  creditsCsv,
  filesIn,
  film,
  moviesCsv,
  problemOf,
  rawFolder,
  temporaryFolder,
} from "./helpers.js";

// The threads run the compiled package, whether the source or the compiled `runEtl` starts them.

const filesOf = async (options: Omit<EtlOptions, "out">) => {
  const out = await temporaryFolder();
  await runEtl({ ...options, out });
  return filesIn(out);
};

describe("on two threads", () => {
  test("the sample gives the same four files as on one", async () => {
    const raw = inject("worldRaw");
    expect(await filesOf({ raw, threads: 2 })).toEqual(await filesOf({ raw, threads: 1 }));
  });

  test("other names of columns, another file and Parquet are the same as well", async () => {
    const raw = inject("worldRaw");
    const header = creditsCsv(credit("862")).replace("cast,crew,id", "cast,crew,tmdb_id");
    const elsewhere = await rawFolder({ credits: header });
    const options = {
      raw,
      credits: join(elsewhere, "credits.csv"),
      renames: new Map([["tmdb_id", "id"]]),
      parquet: true,
    };
    const files = await filesOf({ ...options, threads: 2 });
    expect(Object.keys(files)).toHaveLength(8);
    expect(files).toEqual(await filesOf({ ...options, threads: 1 }));
  });

  const GOOD = { movies: moviesCsv(film()), credits: creditsCsv(credit("1")) };
  const BAD = { movies: moviesCsv(film({ id: "none" })), credits: 'cast,crew,id\n[],[],1\n"[],[],2\n' };
  test.each([
    ["of the films where they are bad", { ...GOOD, movies: BAD.movies }, "movies_dataset.csv"],
    ["of the credits where they are bad", { ...GOOD, credits: BAD.credits }, "credits.csv"],
    ["of the films where both are bad", BAD, "movies_dataset.csv"],
  ])("the problem is that %s, and nothing is written", async (_, files, named) => {
    const raw = await rawFolder(files);
    const out = await temporaryFolder();
    await writeFile(join(out, "cleanMovies.csv"), "from before\n");
    const message = await problemOf(runEtl({ raw, out, threads: 2 }));
    expect(message).toContain(join(raw, named));
    expect(message).toBe(await problemOf(runEtl({ raw, out, threads: 1 })));
    expect(await filesIn(out)).toEqual({ "cleanMovies.csv": "from before\n" });
  });

  test("the progress of both files is told as one that only grows", async () => {
    const told: EtlProgress[] = [];
    const onProgress = (progress: EtlProgress) => told.push(progress);
    const pieceBytes = 5000;
    const out = await temporaryFolder();
    const report = await runEtl({ raw: inject("worldRaw"), out, threads: 2, pieceBytes, onProgress });
    const rows = told.map((progress) => progress.rows);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(told.at(-1)).toEqual({
      file: "movies_dataset.csv and credits.csv",
      rows: report.movies.read + report.credits.read,
      bytesRead: told.at(-1)?.bytesTotal,
      bytesTotal:
        (report.files["movies_dataset.csv"]?.bytes ?? 0) + (report.files["credits.csv"]?.bytes ?? 0),
    });
  });

  test.each([1, 2] as const)(
    "what the caller's progress throws on %i is the error, and nothing is written",
    async (threads) => {
      const out = await temporaryFolder();
      const onProgress = () => {
        throw new Error("the caller's own");
      };
      const run = runEtl({ raw: inject("worldRaw"), out, threads, onProgress });
      await expect(run).rejects.toThrow("the caller's own");
      expect(await filesIn(out)).toEqual({});
    },
  );

  test("what is piped in is read on this one", async () => {
    async function* piped() {
      yield Buffer.from(GOOD.movies);
    }
    const raw = await rawFolder(GOOD);
    expect(await filesOf({ raw, movies: piped(), threads: 2 })).toEqual(await filesOf({ raw }));
  });
});

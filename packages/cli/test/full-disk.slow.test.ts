import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";

const BINARY = join(import.meta.dirname, "../bin/movies.js");
const dir = mkdtempSync(join(tmpdir(), "movies-disk-"));
const disk = join(dir, "disk"); // the mount point; the checksums of its previous contents are kept beside it
mkdirSync(disk);
afterAll(() => rmSync(dir, { recursive: true }));

/** Runs a script in its own mount namespace, so that nobody else sees its mounts and they vanish with it. */
const shell = (script: string) =>
  spawnSync("unshare", ["--mount", "sh", "-euc", script], {
    encoding: "utf8",
    env: {
      ...process.env,
      DIR: disk,
      BEFORE: join(dir, "before"),
      RAW: inject("worldRaw"),
      MOVIES: `${process.execPath} ${BINARY}`,
    },
  });

const may = shell('mount -t tmpfs -o size=1m none "$DIR"').status === 0;
if (!may)
  console.warn(
    "\n*** SKIPPED: the tests of a full and of a read-only disk; nothing can be mounted here ***\n",
  );

// 8 MB hold the sample's clean files and two builds of it; the rest is filled except for some kilobytes.
const PREPARE = `
  mount -t tmpfs -o size=8m none "$DIR"
  cd "$DIR"
  $MOVIES etl --raw "$RAW" --out . --quiet
  $MOVIES build-model --artifacts . --quiet
  find . -type f | sort | xargs sha256sum >"$BEFORE"`;
const FILL = 'head -c "$(( $(df --output=avail -B1 . | tail -1) - 65536 ))" /dev/zero >"$DIR/filler"';
const UNTOUCHED = `
  sha256sum --check --quiet "$BEFORE"
  [ "$(find . -type f ! -name filler | wc -l)" = "$(wc -l <"$BEFORE")" ]`;

describe.skipIf(!may)(
  "what stood there stays whole, nothing is left beside it, and one sentence says why on",
  () => {
    test.each([
      ["a full disk", "etl", FILL, /^movies: cannot write .*: no space left on the disk; make room/],
      ["a full disk", "build-model", FILL, /^movies: cannot write .*: no space left on the disk; make room/],
      [
        "a read-only disk",
        "etl",
        'mount -o remount,ro "$DIR"',
        /^movies: cannot write into .*: the file system is read-only; choose/,
      ],
      [
        "a read-only disk",
        "build-model",
        'mount -o remount,ro "$DIR"',
        /^movies: cannot write into .*: the file system is read-only; choose/,
      ],
    ])("%s, for %s", (_, command, spoil, message) => {
      const folders = command === "etl" ? '--raw "$RAW" --out .' : "--artifacts .";
      const { status, stderr, stdout } = shell(`${PREPARE}
      ${spoil}
      if $MOVIES ${command} ${folders} --quiet; then echo "it was done"; else echo "exit $?"; fi
      ${UNTOUCHED}`);
      expect({ status, stdout, stderr }).toEqual({
        status: 0,
        stdout: "exit 1\n",
        stderr: expect.stringMatching(message),
      });
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    });
  },
);

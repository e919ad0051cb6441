import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStage, Problem } from "@movies/publishing";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Manifest, sealManifest } from "../src/build/manifest.js";
import { openArtifacts } from "../src/build/open.js";
import { verifyArtifacts } from "../src/build/verify.js";
import { canonicalJson } from "../src/json.js";
import { writeTerms } from "../src/tables/terms.js";
import { publishTiny } from "./tiny-build.js";

let dir: string;
let manifest: Manifest;
let build: string;
beforeAll(async () => {
  build = await mkdtemp(join(tmpdir(), "movies-refusals-"));
  manifest = await publishTiny(build, "a");
});
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "movies-refusals-"));
  await cp(build, dir, { recursive: true });
});
afterEach(() => rm(dir, { recursive: true }));

type Case = readonly [what: string, message: RegExp, spoil: () => Promise<unknown>];

const folder = () => join(dir, `build-${manifest.build}`);
const file = (name = "films.arrow") => join(folder(), name);
const relink = (to: string) => rm(file()).then(() => symlink(to, file()));

async function expectRefusal(message: RegExp): Promise<void> {
  let wasRead = false;
  const error: unknown = await openArtifacts(dir, () => {
    wasRead = true;
  }).catch((refusal: unknown) => refusal);
  expect(error).toBeInstanceOf(Problem);
  expect(String(error)).toMatch(message);
  expect(String(error)).toMatch(/^Problem: [^\n\0]{1,400}; run: movies build-model --artifacts \S+$/);
  expect(wasRead).toBe(false);
  const verified = await verifyArtifacts(dir).catch((refusal: unknown) => refusal);
  if (!(verified instanceof Problem)) expect(verified).toMatchObject({ ok: false });
}

describe("refused in one sentence that ends in the command that mends it: a file of the build that", () => {
  test.each<Case>([
    ["is missing", /films\.arrow is missing, manifest\.json names it/, () => rm(file())],
    ["is cut off", /films\.arrow is damaged: expected \d+ bytes, found 100/, () => truncate(file(), 100)],
    ["is empty", /films\.arrow is damaged: expected \d+ bytes, found 0/, () => truncate(file(), 0)],
    ["has something behind it", /is damaged: expected \d+/, () => writeFile(file(), " ", { flag: "a" })],
    ["has 4 TB, which nobody waits for", /found 4398046511104/, () => truncate(file(), 2 ** 42)],
    [
      "has changed places with another",
      /titles\.arrow is damaged/,
      async () => {
        await rename(file("titles.arrow"), file("aside"));
        await rename(file("terms.arrow"), file("titles.arrow"));
        await rename(file("aside"), file("terms.arrow"));
      },
    ],
    [
      "is of another build",
      /terms\.arrow is damaged: expected/,
      () => writeFile(file("terms.arrow"), writeTerms(["dog"], Int32Array.of(1))),
    ],
    [
      "is a folder",
      /films\.arrow: it is a folder, a file was expected/,
      () => rm(file()).then(() => mkdir(file())),
    ],
    [
      "is a pipe, which nobody waits for",
      /films\.arrow: it is no regular file/,
      async () => {
        await rm(file());
        execFileSync("mkfifo", [file()]);
      },
    ],
    ["is a link to nothing", /films\.arrow is missing/, () => relink("nowhere")],
    ["is a link to itself", /it is a symbolic link that leads back to itself/, () => relink("films.arrow")],
    ["is a link to a device without an end", /it is no regular file/, () => relink("/dev/zero")],
    ["is a link to another file", /films\.arrow is damaged/, () => relink("titles.arrow")],
    ["is the index, and missing", /knn\.hnsw is missing/, () => rm(file("knn.hnsw"))],
    ["is the index, and another one", /knn\.hnsw is damaged/, () => writeFile(file("knn.hnsw"), "an indeX")],
    ["went with its folder", /films\.arrow is missing/, () => rm(folder(), { recursive: true })],
    [
      "should be in a folder that is a file",
      /a part of the path is a file, a folder was expected/,
      () => rm(folder(), { recursive: true }).then(() => writeFile(folder(), "")),
    ],
  ])("%s", async (_, message, spoil) => {
    await spoil();
    await expectRefusal(message);
    manifest = await publishTiny(dir, "a");
    expect((await openArtifacts(dir)).manifest).toEqual(manifest);
  });
});

describe("refused in one sentence that ends in the command that mends it: a manifest that", () => {
  const write = (text: string | Uint8Array) => writeFile(join(dir, "manifest.json"), text);
  const written = (changes: Readonly<Record<string, unknown>>) =>
    write(canonicalJson({ ...manifest, ...changes }));
  /** with the id of its contents, as an attacker could write it */
  const sealed = (changes: Partial<Manifest>, order?: "LE" | "BE") => {
    const {
      $schema: _s,
      format: _,
      version: _v,
      endianness: _e,
      build: _b,
      ...parts
    } = { ...manifest, ...changes };
    return write(canonicalJson(sealManifest(parts, order)));
  };
  const nothing = { bytes: 0, sha256: "0".repeat(64) };

  test.each<Case>([
    ["is of an older format", /expected version 6, found 2/, () => written({ version: 2 })],
    ["is of a newer format", /expected version 6, found "7"/, () => written({ version: "7" })],
    [
      "is of a machine of another byte order",
      /expected the byte order of this machine, LE, found "BE"/,
      () => sealed({}, "BE"),
    ],
    ["is of no known byte order", /found none/, () => written({ endianness: undefined })],
    [
      "was edited",
      /its contents give build [0-9a-f]{16}, it says "[0-9a-f]{16}"/,
      () => written({ counts: { films: 3 } }),
    ],
    [
      "names another build's folder",
      /its contents give build [0-9a-f]{16}, it says/,
      () => written({ build: "../../../../etc" }),
    ],
    [
      "was written anew by another tool",
      /it is written in another way than builds are/,
      () => write(JSON.stringify(manifest)),
    ],
    ["is cut off", /it is no JSON/, () => truncate(join(dir, "manifest.json"), 500)],
    ["is empty", /it is no JSON/, () => write("")],
    ["is no UTF-8", /it is no JSON/, () => write(Uint8Array.of(0xff, 0xfe, 0x00))],
    ["is a list", /expected "format"/, () => write("[]")],
    [
      "is nested without an end",
      /it is nested more than 64 deep/,
      () => write(`${'{"format":'.repeat(90_000)}1${"}".repeat(90_000)}`),
    ],
    ["has 4 TB", /expected 1048576 bytes at most/, () => truncate(join(dir, "manifest.json"), 2 ** 42)],
    ...["../films.arrow", "/etc/passwd", "a/b", "..", "", "a\0b", "__proto__"].map(
      (name): Case => [
        `names a file ${JSON.stringify(name)}`,
        /a field is missing or of another type/,
        () =>
          sealed({
            files: Object.fromEntries([...Object.entries(manifest.files), [name, nothing]]),
          }),
      ],
    ),
    [
      "lacks a file",
      /manifest\.json names no films\.arrow/,
      () => {
        const { "films.arrow": _, ...files } = manifest.files;
        return sealed({ files });
      },
    ],
    [
      "says that a file has less than no bytes",
      /a field is missing or of another type/,
      () => sealed({ files: { ...manifest.files, "films.arrow": { bytes: -1, sha256: "0".repeat(64) } } }),
    ],
  ])("%s", async (_, message, spoil) => {
    await spoil();
    await expectRefusal(message);
  });
});

test("a folder of artifacts that is a file, or is not there, is told so", async () => {
  await writeFile(join(dir, "file"), "");
  await expect(openArtifacts(join(dir, "file"))).rejects.toThrow(
    new Problem(`${join(dir, "file")} is a file: expected the folder with the build; name that folder`),
  );
  await expect(openArtifacts(join(dir, "none"))).rejects.toThrow(
    /there is no folder .*none: nothing has been/,
  );
});

test.each(["a folder", "a b'ü", "..dots"])(
  "the build is found by way of %s, a link, `..` and a slash",
  async (name) => {
    const other = join(dir, name);
    await mkdir(other);
    const { build } = await publishTiny(other, "b");
    await symlink(name, join(dir, "link"));
    for (const path of [other, `${other}/`, join(dir, "link"), `${other}/../link/`, `${dir}/./link//.`])
      expect((await openArtifacts(path)).manifest.build).toBe(build);
  },
);

test("the index is read from the file that was verified, though its folder is taken away meanwhile", async () => {
  const { knn } = await openArtifacts(dir, (path) => {
    rmSync(folder(), { recursive: true });
    return readFileSync(path, "utf8");
  });
  expect(knn).toBe("an index");
});

test("an index that is written to while it is read is refused", async () => {
  const opening = openArtifacts(dir, () => writeFileSync(file("knn.hnsw"), "an indeX"));
  await expect(opening).rejects.toThrow(/knn\.hnsw changed while it was read; run: movies build-model/);
});

test("a build of a folder that nobody finished is not opened", async () => {
  const stage = await openStage(dir);
  await stage.write("films.arrow", "half");
  expect((await openArtifacts(dir)).manifest.build).toBe(manifest.build);
  await stage.discard();
});

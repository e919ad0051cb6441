import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isBuildFolder, MANIFEST } from "../layout.js";

/**
 * A fingerprint of the manifest and the builds in a folder of artifacts, from names, sizes and times: the same text as long as
 * nobody writes there. It costs a dozen `stat` calls and reads no file. No errors: the text also says what is missing or may
 * not be read.
 */
export async function stampOf(artifacts: string): Promise<string> {
  const names = await namesIn(artifacts);
  const builds = await Promise.all(
    names
      .filter(isBuildFolder)
      .map(async (build) => (await namesIn(join(artifacts, build))).map((name) => join(build, name))),
  );
  const told = await Promise.all([MANIFEST, ...builds.flat()].map((file) => factsTold(artifacts, file)));
  return told.join("\n");
}

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).then(
    (names) => names.sort(),
    () => [],
  );

// ctime as well as mtime: a copy can set the latter back.
const factsTold = (artifacts: string, file: string): Promise<string> =>
  stat(join(artifacts, file)).then(
    ({ ino, size, mtimeMs, ctimeMs }) => `${file} ${ino} ${size} ${mtimeMs} ${ctimeMs}`,
    () => `${file} -`,
  );

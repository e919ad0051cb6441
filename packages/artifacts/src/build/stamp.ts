import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isBuildFolder, MANIFEST } from "../layout.js";

/**
 * What names, sizes and times tell of the manifest and the builds in a folder of artifacts: the same text for as long as
 * nobody writes there. It costs a dozen looks at the file system and reads no file. No errors: what is not there, or may
 * not be looked at, is told so.
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

// The time of change beside that of writing: a copy can set the latter back.
const factsTold = (artifacts: string, file: string): Promise<string> =>
  stat(join(artifacts, file)).then(
    ({ ino, size, mtimeMs, ctimeMs }) => `${file} ${ino} ${size} ${mtimeMs} ${ctimeMs}`,
    () => `${file} -`,
  );

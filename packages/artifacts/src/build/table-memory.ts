import { stat } from "node:fs/promises";
import { join } from "node:path";
import { BUILD_FILES } from "../layout.js";
import type { Manifest } from "./manifest.js";

/** Memory for the bytes of a file, of just that size. */
export type Room = (name: string, bytes: number) => Uint8Array<ArrayBuffer>;

/**
 * The only memory the tables of a build ever stand in, one buffer for all of them. What glibc gives out in smaller pieces
 * it keeps once they are free, three builds' worth after some reloads; larger ones it maps and gives back. So no less than that
 * is asked for: what is never written to takes nothing. A file that is not as large as the manifest says gets no place.
 */
export async function roomFor(folder: string, { files }: Manifest): Promise<Room> {
  let end = 0;
  const places = new Map<string, { begin: number; bytes: number }>();
  for (const [name, { bytes }] of Object.entries(files)) {
    const isThere = await stat(join(folder, name)).then(
      ({ size }) => size === bytes,
      () => false, // told of by whoever reads it
    );
    if (!isThere || name === BUILD_FILES.knn) continue;
    places.set(name, { begin: end, bytes });
    end += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
  }
  const buffer = new ArrayBuffer(Math.max(end, ALWAYS_MAPPED));
  return (name, bytes) => {
    const place = places.get(name);
    return place?.bytes === bytes ? new Uint8Array(buffer, place.begin, bytes) : new Uint8Array(bytes);
  };
}

const ALIGNMENT = 64; // as Arrow has it
const ALWAYS_MAPPED = 33 * 2 ** 20; // glibc keeps no pieces beyond its DEFAULT_MMAP_THRESHOLD_MAX of 32 MB

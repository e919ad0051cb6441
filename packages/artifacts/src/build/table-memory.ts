import { stat } from "node:fs/promises";
import { join } from "node:path";
import { BUILD_FILES } from "../layout.js";
import type { Manifest } from "./manifest.js";

/** Memory for the bytes of a file, of exactly its size. */
export type Room = (name: string, bytes: number) => Uint8Array<ArrayBuffer>;

/**
 * The only memory that ever holds the tables of a build: one buffer for all of them. glibc keeps smaller pieces
 * once they are free, three builds' worth after some reloads; it maps larger ones and gives them back. So the buffer is at least that
 * large: pages that are never written to cost nothing. A file that is not as large as the manifest says gets no place.
 */
export async function roomFor(folder: string, { files }: Manifest): Promise<Room> {
  let end = 0;
  const places = new Map<string, { begin: number; bytes: number }>();
  for (const [name, { bytes }] of Object.entries(files)) {
    const isThere = await stat(join(folder, name)).then(
      ({ size }) => size === bytes,
      () => false, // the reader reports it
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

const ALIGNMENT = 64; // Arrow's alignment
const ALWAYS_MAPPED = 33 * 2 ** 20; // glibc does not keep pieces above its DEFAULT_MMAP_THRESHOLD_MAX of 32 MB

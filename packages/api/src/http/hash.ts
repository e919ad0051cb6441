/**
 * FNV-1a over UTF-16 units: 32 bits, for telling addresses apart where a mistake does no harm. A hash of node:crypto is
 * a native object each time, which V8's scavenger does not collect: with one per request the heap grew to 100 MB.
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

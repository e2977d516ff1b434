/**
 * The files in a pack, by their names: what `src/adapters/pagefind/pack.ts` put together. Throws on bytes that are no
 * pack.
 */
export const unpack = (bytes: ArrayBuffer): Map<string, Uint8Array<ArrayBuffer>> => {
  const length = new DataView(bytes).getUint32(0, true);
  const directory: [name: string, size: number][] = JSON.parse(
    new TextDecoder().decode(new Uint8Array(bytes, 4, length)),
  );
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let start = 4 + length;
  for (const [name, size] of directory) {
    files.set(name, new Uint8Array(bytes, start, size));
    start += size;
  }
  return files;
};

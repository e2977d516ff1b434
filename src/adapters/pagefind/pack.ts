/** A file of the index: its name, like `index/en_1a2b.pf_index`, and what is in it. */
export type IndexFile = { readonly path: string; readonly content: Uint8Array };

/**
 * All files of an index as one, so that a browser asks for all of them or none: four bytes with the length of a directory
 * (little-endian), the directory as JSON (`[name, bytes]` for each file), then the files one after the other. The browser
 * reads it in `src/browser/search/unpack.ts`.
 */
export const pack = (files: readonly IndexFile[]): Uint8Array => {
  const directory = new TextEncoder().encode(
    JSON.stringify(files.map(({ path, content }) => [path, content.length])),
  );
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, directory.length, true);
  return Buffer.concat([length, directory, ...files.map(({ content }) => content)]);
};

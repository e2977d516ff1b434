import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** The files that are to be read, in their order, and those in a folder that are passed over; or why there are none. */
export type InputFiles =
  | { readonly kind: 'files'; readonly files: readonly string[]; readonly passedOver: readonly string[] }
  | { readonly kind: 'fault'; readonly sentence: string };

const isReadable = (file: string): boolean => /\.(?:json|csv)$/i.test(file);

/** The file that was named, or the .json and .csv files of a folder and those below it. Hidden files and links are left. */
export const inputFiles = async (named: string): Promise<InputFiles> => {
  const found = await stat(named).catch(() => undefined);
  if (found === undefined) return { kind: 'fault', sentence: `There is no file or folder “${named}”.` };
  if (found.isFile()) return { kind: 'files', files: [named], passedOver: [] };
  if (!found.isDirectory()) return { kind: 'fault', sentence: `“${named}” is neither a file nor a folder.` };
  const entries = await readdir(named, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !path
          .relative(named, file)
          .split(path.sep)
          .some((step) => step.startsWith('.')),
    )
    .sort();
  const readable = files.filter(isReadable);
  return readable.length === 0
    ? { kind: 'fault', sentence: `There is no .json or .csv file in “${named}”.` }
    : { kind: 'files', files: readable, passedOver: files.filter((file) => !isReadable(file)) };
};

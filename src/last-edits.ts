import { lastEdits } from '#adapters/git/last-edits.ts';

let edits: ReadonlyMap<string, string> | undefined;

/** When a file of `content/` was last changed (ISO 8601, UTC), by its path in the checkout; undefined where nobody can tell. */
export const lastEditOf = (file: string): string | undefined => {
  edits ??= lastEdits(process.cwd(), 'content');
  return edits.get(file);
};

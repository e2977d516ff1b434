import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const script = path.resolve(import.meta.dirname, '../../scripts/build-drafts.mjs');

/** Builds the program that draws drafts below this folder, as the site's build does where somebody can edit. */
export const buildDraftProgram = async (root: string): Promise<void> => {
  await promisify(execFile)(process.execPath, [script, path.join(root, 'drafts')]);
};

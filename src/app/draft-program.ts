import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DrawableDraft } from '#core/editing/drawable-draft.ts';

/** Draws the page of a draft, as HTML with all its styles. */
export type DrawDraft = (draft: DrawableDraft) => Promise<string>;

/**
 * Loads the program that the build left beside the site for this (`scripts/build-drafts.mjs`): the site's own templates, with the
 * records of that build. Throws where none was built.
 */
export const openDraftProgram = async (root: string): Promise<DrawDraft> => {
  const { href } = pathToFileURL(path.resolve(root, 'drafts/server/entry.mjs'));
  const { draw }: { readonly draw: DrawDraft } = await import(href);
  return draw;
};

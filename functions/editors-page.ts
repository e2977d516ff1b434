import type { Config } from '@netlify/functions';
import { jsonDoor } from '#app/door.ts';
import { draftDesk } from '#app/draft-desk.ts';
import { openDraftProgram } from '#app/draft-program.ts';
import { drawDraft } from '#app/editors-page.ts';

/** Shows an editor the page of a draft. */
export default jsonDoor(
  '/api/editors/page',
  drawDraft(draftDesk, () => openDraftProgram('.')),
);

export const config: Config = { path: '/api/editors/page' };

import type { Config } from '@netlify/functions';
import { jsonDoor } from '#app/door.ts';
import { draftDesk } from '#app/draft-desk.ts';
import { checkDraft } from '#app/editors-draft.ts';

/** Says to an editor what a draft would break. */
export default jsonDoor('/api/editors/draft', checkDraft(draftDesk));

export const config: Config = { path: '/api/editors/draft' };

import type { Config } from '@netlify/functions';
import { answering } from '#app/answering.ts';
import { signInSettings } from '#app/compose.ts';
import { editorSignIn } from '#app/editor-sign-in.ts';

/** Where an editor of this site signs in at the code host. */
export default answering('/api/editor-sign-in', editorSignIn(signInSettings));

export const config: Config = {
  path: ['/api/editor-sign-in', '/api/editor-sign-in/answer'],
  method: 'GET',
};

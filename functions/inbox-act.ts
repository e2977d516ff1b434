import type { Config } from '@netlify/functions';
import { jsonDoor } from '#app/door.ts';
import { actOnRequest } from '#app/inbox.ts';

/** Moves a request along: open, accept, decline, close. */
export default jsonDoor('/api/inbox/act', actOnRequest);

export const config: Config = { path: '/api/inbox/act' };

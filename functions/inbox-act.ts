import type { Config } from '@netlify/functions';
import { jsonDoor } from '#app/door.ts';
import { actOnRequest } from '#app/inbox-acts.ts';

/** Does what a worker asks for about a request: open, accept, pass on and so on. */
export default jsonDoor('/api/inbox/act', actOnRequest);

export const config: Config = { path: '/api/inbox/act' };

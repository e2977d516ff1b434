import type { Config } from '@netlify/functions';
import { setPresence } from '#app/colleagues.ts';
import { jsonDoor } from '#app/door.ts';

/** Keeps what a worker says about themself. */
export default jsonDoor('/api/inbox/away', setPresence);

export const config: Config = { path: '/api/inbox/away' };

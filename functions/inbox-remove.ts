import type { Config } from '@netlify/functions';
import { removeColleague } from '#app/colleagues.ts';
import { jsonDoor } from '#app/door.ts';

/** Removes a worker, with a new key for all who remain, or turns somebody away. */
export default jsonDoor('/api/inbox/remove', removeColleague);

export const config: Config = { path: '/api/inbox/remove' };

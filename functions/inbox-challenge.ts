import type { Config } from '@netlify/functions';
import { jsonDoor } from '#app/door.ts';
import { giveChallenge } from '#app/inbox.ts';

/** Gives a worker a challenge that only their key opens. */
export default jsonDoor('/api/inbox/challenge', giveChallenge);

export const config: Config = { path: '/api/inbox/challenge' };

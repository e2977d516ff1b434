import { jsonDoor } from '#app/door.ts';
import { giveChallenge } from '#app/inbox.ts';

/** Gives a worker a challenge that only their key opens. */
export default jsonDoor('/api/inbox/challenge', giveChallenge);

export const config = { path: '/api/inbox/challenge' };

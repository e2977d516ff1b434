import type { Config } from '@netlify/functions';
import { letColleagueIn } from '#app/colleagues.ts';
import { jsonDoor } from '#app/door.ts';

/** Gives the agency’s key ring to somebody who asks. */
export default jsonDoor('/api/inbox/let-in', letColleagueIn);

export const config: Config = { path: '/api/inbox/let-in' };

import type { Config } from '@netlify/functions';
import { listColleagues } from '#app/colleagues.ts';
import { jsonDoor } from '#app/door.ts';

/** Lists who has a key of the agency, and who asks for one. */
export default jsonDoor('/api/inbox/colleagues', listColleagues);

export const config: Config = { path: '/api/inbox/colleagues' };

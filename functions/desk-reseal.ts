import type { Config } from '@netlify/functions';
import { resealRequest } from '#app/desk-reseal.ts';
import { jsonDoor } from '#app/door.ts';

/** Takes a request that the coordinator sealed to the keys of now. */
export default jsonDoor('/api/desk/reseal', resealRequest);

export const config: Config = { path: '/api/desk/reseal' };

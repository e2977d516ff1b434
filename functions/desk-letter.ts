import type { Config } from '@netlify/functions';
import { showLetter } from '#app/desk-reseal.ts';
import { jsonDoor } from '#app/door.ts';

/** Gives the coordinator all that is sealed of one request. */
export default jsonDoor('/api/desk/letter', showLetter);

export const config: Config = { path: '/api/desk/letter' };

import type { Config } from '@netlify/functions';
import { jsonDoor } from '#app/door.ts';
import { markReport } from '#app/editors-list.ts';

/** Marks a report about a listing as done, or as waiting again. */
export default jsonDoor('/api/editors/mark', markReport);

export const config: Config = { path: '/api/editors/mark' };

import type { Config } from '@netlify/functions';
import { listFigures } from '#app/desk.ts';
import { jsonDoor } from '#app/door.ts';

/** Gives the coordinator what their browser counts, sealed. */
export default jsonDoor('/api/desk/figures', (_body, request, app) => listFigures(request, app));

export const config: Config = { path: '/api/desk/figures' };

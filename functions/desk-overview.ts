import type { Config } from '@netlify/functions';
import { showDesk } from '#app/desk.ts';
import { jsonDoor } from '#app/door.ts';

/** Shows the coordinator every request without its text, mail that does not arrive, and who has keys. */
export default jsonDoor('/api/desk/overview', (_body, request, app) => showDesk(request, app));

export const config: Config = { path: '/api/desk/overview' };

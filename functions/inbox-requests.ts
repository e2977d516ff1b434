import type { Config } from '@netlify/functions';
import { jsonDoor } from '#app/door.ts';
import { listRequests } from '#app/inbox-list.ts';

/** Lists the agency’s requests, sealed. */
export default jsonDoor('/api/inbox/requests', (_body, request, app) => listRequests(request, app));

export const config: Config = { path: '/api/inbox/requests' };

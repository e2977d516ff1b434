import type { Config } from '@netlify/functions';
import { jsonDoor } from '#app/door.ts';
import { openInbox } from '#app/inbox.ts';

/** Opens the inbox to a worker who read the challenge. */
export default jsonDoor('/api/inbox/session', (body, _request, app) => openInbox(body, app));

export const config: Config = { path: '/api/inbox/session' };

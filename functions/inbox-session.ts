import { jsonDoor } from '#app/door.ts';
import { openInbox } from '#app/inbox.ts';

/** Opens the inbox to a worker who read the challenge. */
export default jsonDoor('/api/inbox/session', (body, _request, app) => openInbox(body, app));

export const config = { path: '/api/inbox/session' };

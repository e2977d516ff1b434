import type { Config } from '@netlify/functions';
import { jsonDoor } from '#app/door.ts';
import { joinAgency } from '#app/joining.ts';

/** Takes the key of somebody who was invited. Needs no key: the code is the right. */
export default jsonDoor('/api/inbox/join', (body, _request, app, context) => joinAgency(body, app, context));

export const config: Config = { path: '/api/inbox/join' };

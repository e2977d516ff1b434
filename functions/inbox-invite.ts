import type { Config } from '@netlify/functions';
import { jsonDoor } from '#app/door.ts';
import { inviteColleague } from '#app/joining.ts';

/** Notes an invitation, for three days. */
export default jsonDoor('/api/inbox/invite', inviteColleague);

export const config: Config = { path: '/api/inbox/invite' };

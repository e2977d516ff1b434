import type { Config } from '@netlify/functions';
import { jsonDoor } from '#app/door.ts';
import { listReports } from '#app/editors-list.ts';

/** Lists the reports about listings, sealed, to the coordinator. */
export default jsonDoor('/api/editors/reports', (_body, request, app) => listReports(request, app));

export const config: Config = { path: '/api/editors/reports' };

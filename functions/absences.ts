import type { Config } from '@netlify/functions';
import { showAbsences } from '#app/absences.ts';
import { door } from '#app/door.ts';
import { refuse } from '#app/refusal.ts';

/** Which agencies have nobody there today, so that the contact form sends nobody to them. */
export default door(
  '/api/absences',
  [],
  () => Promise.resolve(refuse('method-not-allowed')),
  undefined,
  showAbsences,
);

export const config: Config = { path: '/api/absences', method: 'GET' };

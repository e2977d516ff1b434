import type { Config } from '@netlify/functions';
import { door } from '#app/door.ts';
import { answerCheck, checkRefusal, showCheck } from '#app/listing-check.ts';
import { refuse } from '#app/refusal.ts';

/** Where the link leads that asks a provider whether its listing is still correct: shows it, and takes the answer. */
export default door(
  '/api/listing-check',
  ['form'],
  (posted, _request, app, context) =>
    posted.kind === 'form'
      ? answerCheck(posted.entries, app, context)
      : Promise.resolve(refuse('wrong-type')),
  checkRefusal,
  showCheck,
);

export const config: Config = { path: '/api/listing-check', method: ['GET', 'POST'] };

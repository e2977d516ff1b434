import type { Config } from '@netlify/functions';
import { door } from '#app/door.ts';
import { reportByForm, reportByScript, reportRefusal } from '#app/listing-report.ts';

/** Takes what somebody says about a listing: sealed by a browser, or as a form that is sealed here. */
export default door(
  '/api/listing-report',
  ['json', 'form'],
  (posted, _request, app, context) =>
    posted.kind === 'json'
      ? reportByScript(posted.body, app, context)
      : reportByForm(posted.entries, app, context),
  reportRefusal,
);

export const config: Config = { path: '/api/listing-report' };

import type { Config } from '@netlify/functions';
import { contactByForm } from '#app/contact-by-form.ts';
import { contactByScript } from '#app/contact-by-script.ts';
import { door } from '#app/door.ts';

/** Takes a contact request: sealed by a browser, or as a form that is sealed here. Answers after it is kept. */
export default door('/api/contact-request', ['json', 'form'], (posted, _request, app, context) =>
  posted.kind === 'json'
    ? contactByScript(posted.body, app, context)
    : contactByForm(posted.entries, app, context),
);

export const config: Config = { path: '/api/contact-request' };

import type { Config } from '@netlify/functions';
import { door } from '#app/door.ts';
import { returnByForm } from '#app/return-by-form.ts';
import { returnByScript } from '#app/return-by-script.ts';

/** Shows a visitor's request to whoever has its words, or withdraws it. */
export default door('/api/request', ['json', 'form'], (posted, _request, app, context) =>
  posted.kind === 'json'
    ? returnByScript(posted.body, app, context)
    : returnByForm(posted.entries, app, context),
);

export const config: Config = { path: '/api/request' };

// A program for proofs: the site’s functions on a server of their own, which dies at the point that DIE_AT names, and does
// what its parent says: `deliver`, `memory`, `processor-time`.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { compose } from '../../src/app/compose.ts';
import { type Endpoint, loadEndpoints } from '../../src/app/endpoints.ts';
import { backlog, createSiteServer } from '../../src/app/site-server.ts';
import { crashStatements } from './crash-points.ts';

const point = process.env['DIE_AT'] ?? 'nowhere';
const die = (): void => void process.kill(process.pid, 'SIGKILL');
const dieAt = (here: string): void => {
  if (here === point) die();
};

type Query = (...values: unknown[]) => unknown;
/** Every statement of this process goes through here; the server’s own is asked on, and may be cut short. */
const watchStatements = (): void => {
  const ask = pg.Client.prototype.query as Query;
  const watched: Query = function (this: unknown, ...values) {
    const [first] = values as [string | { readonly text?: string }];
    const text = typeof first === 'string' ? first : (first?.text ?? '');
    const what = crashStatements.find((one) => one.text.test(text))?.what;
    if (what === undefined) return ask.apply(this, values);
    dieAt(`before ${what}`);
    const last = values.at(-1);
    const asked = ask.apply(
      this,
      typeof last === 'function'
        ? [
            ...values.slice(0, -1),
            (...answer: unknown[]) => {
              dieAt(`after ${what}`);
              last(...answer);
            },
          ]
        : values,
    );
    // Now the statement is on its way; the database may finish it while nobody listens any more.
    if (point === `while ${what}`) setImmediate(die);
    return asked;
  };
  Object.assign(pg.Client.prototype, { query: watched });
};

const watchEndpoint = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async (request, context) => {
    dieAt('the post arrives');
    const answer = await endpoint.handler(request, context);
    dieAt('when the answer is made');
    return answer;
  },
});

watchStatements();
const composition = await compose(process.env);
const { app } = composition;
// What a request costs beside its mail.
if (process.env['PROOF_MAIL'] === 'off' && app !== 'not-sending')
  Object.assign(app, { deliver: async () => undefined });
const endpoints = await loadEndpoints(path.resolve(import.meta.dirname, '../../functions'));
const proxies = (process.env['TRUST_PROXY'] ?? '') === '' ? [] : ['127.0.0.1', '::1'];
const server = createSiteServer({
  dist: 'dist',
  endpoints: endpoints.map(watchEndpoint),
  trustedProxies: proxies,
});
server.http.on('request', (_request, response) =>
  response.on('finish', () => dieAt('when the answer is sent')),
);
server.http.listen({ port: 0, host: 'localhost', backlog });
await once(server.http, 'listening');
const { port } = server.http.address() as AddressInfo;

const answerParent = async (asked: unknown): Promise<unknown> => {
  if (asked === 'memory') {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  }
  if (asked === 'processor-time') {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
  if (asked === 'deliver' && app !== 'not-sending') await app.deliver();
  return 'done';
};
process.on('message', (asked) => void answerParent(asked).then((answer) => process.send?.({ answer })));
process.on('disconnect', () => process.exit(0));
process.on(
  'SIGTERM',
  () =>
    void server
      .stop()
      .then(() => composition.stop())
      .then(() => process.exit(0)),
);
process.send?.({ origin: `http://localhost:${port}` });

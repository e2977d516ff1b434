import { randomBytes, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { createPool } from '#adapters/postgres/pool.ts';
import { createRequestStore } from '#adapters/postgres/request-store.ts';
import { bytesFromBase64 } from '#core/contact/base64.ts';
import { makeReference } from '#core/contact/reference.ts';
import { layLiveGround } from '../../support/live-ground.ts';
import { startProofSite } from '../../support/proof-site.ts';
import { makePost } from '../../support/sealed-post.ts';
import { openSmtpInbox } from '../../support/smtp-inbox.ts';
import { type Call, callAtRate, callInTurn, type Load } from './load.ts';

const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));
const poolSize = 10;

/** Another address for each call, so that the limiter sees many visitors. */
const anyAddress = (): string => `10.${[...random(3)].join('.')}`;

const posting = (origins: readonly string[], post: Awaited<ReturnType<typeof makePost>>): Call => {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  let turn = 0;
  return () =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(origins[turn++ % origins.length] ?? '');
      const body = JSON.stringify({ ...post, id: randomUUID(), reference: makeReference(random) });
      const headers = {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'Sec-Fetch-Site': 'same-origin',
        'X-Forwarded-For': anyAddress(),
      };
      const path = '/api/contact-request';
      const sent = request({ agent, hostname, port, path, method: 'POST', headers }, (answer) => {
        answer.resume();
        answer.on('close', () =>
          resolve(answer.statusCode === 201 ? 'accepted' : `status ${answer.statusCode}`),
        );
      });
      sent.on('error', () => resolve('no answer'));
      sent.end(body);
    });
};

const line = (what: string, { perSecond, p50, p99, ends }: Load): string =>
  `${what}: ${perSecond.toFixed(0)} accepted/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${JSON.stringify(ends)}`;

/**
 * Measures how many requests two servers on one PostgreSQL accept, beside the bare statement through the same driver with
 * as many connections, and how they bear five times as many. Prints what it measured.
 */
export const measureThroughput = async (
  seconds: number,
  callers: number,
  mail: 'on' | 'off',
): Promise<void> => {
  const ground = await layLiveGround();
  const inbox = await openSmtpInbox();
  const environment = { TRUST_PROXY: 'loopback', PROOF_MAIL: mail };
  const sites = await Promise.all([
    startProofSite(ground, inbox.url, { environment }),
    startProofSite(ground, inbox.url, { environment }),
  ]);
  const pools = sites.map(() => createPool(ground.database.config));
  try {
    const post = await makePost(ground.data);
    const stores = pools.map(createRequestStore);
    let turn = 0;
    const bareStatement: Call = async () => {
      const { agency } = post;
      const reference = makeReference(random);
      const kept = await stores[turn++ % stores.length]?.keep(
        {
          ...post,
          id: randomUUID(),
          reference,
          sealed: bytesFromBase64(post.sealed),
          figures: bytesFromBase64(post.figures),
          authenticationHash: bytesFromBase64(post.authenticationHash),
        },
        [{ kind: 'request-received', to: agency, reference }],
        new Date(),
      );
      return kept === 'kept' ? 'accepted' : String(kept);
    };
    const atDoors = posting(
      sites.map(({ origin }) => origin),
      post,
    );
    await callInTurn(callers, 2, atDoors);
    const connections = pools.length * poolSize;
    const bare = await callInTurn(Math.min(callers, connections), seconds, bareStatement);
    console.log(line(`The bare statement, ${connections} connections`, bare));
    const doors = await callInTurn(callers, seconds, atDoors);
    console.log(line(`Two servers, ${callers} at once`, doors));
    console.log(`That is ${((100 * doors.perSecond) / bare.perSecond).toFixed(0)} % of the bare rate.`);

    const overload = await callAtRate(5 * doors.perSecond, seconds, atDoors);
    console.log(line(`Five times that, ${(5 * doors.perSecond).toFixed(0)}/s`, overload));
    const begun = performance.now();
    for (let quick = 0; quick < 5; ) {
      const asked = performance.now();
      quick = (await atDoors()) === 'accepted' && performance.now() - asked < 500 ? quick + 1 : 0;
      if (performance.now() - begun > 60_000) break;
    }
    console.log(
      `Back to answers within half a second after ${((performance.now() - begun) / 1000).toFixed(1)} s.`,
    );
    console.log(
      sites
        .map((site) => site.log())
        .join('')
        .split('\n').length - 1,
      'lines in the log',
    );
  } finally {
    for (const pool of pools) await pool.end();
    for (const site of sites) await site.stop();
    await inbox.close();
    await ground.close();
  }
};

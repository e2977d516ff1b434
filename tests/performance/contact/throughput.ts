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
import { type Call, type Calls, callAtRate, callInTurn, type Load, loadOf } from './load.ts';

const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));
const poolSize = 10;
/** The bare statement and the doors take turns, so that both meet the same disk and the same other work. */
const turns = 3;

/** Another address for each call, so that the limiter sees many visitors. */
const anyAddress = (): string => `10.${[...random(3)].join('.')}`;

/** Bodies that differ in id and reference alone. They are written over one another: callers take little of the processor. */
const bodiesLike = (post: Awaited<ReturnType<typeof makePost>>): (() => Buffer) => {
  const text = Buffer.from(JSON.stringify(post));
  const places = [text.indexOf(post.id), text.indexOf(post.reference)] as const;
  return () => {
    const body = Buffer.from(text);
    body.write(randomUUID(), places[0]);
    body.write(makeReference(random), places[1]);
    return body;
  };
};

const posting = (origins: readonly string[], post: Awaited<ReturnType<typeof makePost>>): Call => {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const nextBody = bodiesLike(post);
  const doors = origins.map((origin) => new URL(origin));
  let turn = 0;
  return () =>
    new Promise((resolve) => {
      const door = doors[turn++ % doors.length];
      const body = nextBody();
      const headers = {
        'Content-Type': 'application/json',
        'Content-Length': body.length,
        'Sec-Fetch-Site': 'same-origin',
        'X-Forwarded-For': anyAddress(),
      };
      const to = { agent, hostname: door?.hostname, port: door?.port, path: '/api/contact-request' };
      const sent = request({ ...to, method: 'POST', headers }, (answer) => {
        answer.resume();
        answer.on('close', () =>
          resolve(answer.statusCode === 201 ? 'accepted' : `status ${answer.statusCode}`),
        );
      });
      sent.on('error', (error: NodeJS.ErrnoException) => resolve(`no answer (${error.code})`));
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
  // Other tests go without; what is accepted here is on disk, as with any visitor.
  await ground.database.pool.query(
    `alter database ${ground.database.config.database} set synchronous_commit = on`,
  );
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
    const connections = pools.length * poolSize;
    await callInTurn(callers, 4, atDoors);
    await callInTurn(callers, 1, bareStatement);
    const bareTurns: Calls[] = [];
    const doorTurns: Calls[] = [];
    const processor = { callers: 0, servers: 0 };
    const used = async () => {
      const { user, system } = process.cpuUsage();
      const servers = await Promise.all(sites.map((site) => site.processorTime()));
      return { callers: (user + system) / 1000, servers: servers.reduce((sum, one) => sum + one, 0) };
    };
    for (let number = 0; number < turns; number += 1) {
      bareTurns.push(await callInTurn(Math.min(callers, connections), seconds / turns, bareStatement));
      const before = await used();
      doorTurns.push(await callInTurn(callers, seconds / turns, atDoors));
      const after = await used();
      processor.callers += after.callers - before.callers;
      processor.servers += after.servers - before.servers;
    }
    const bare = loadOf(bareTurns);
    const doors = loadOf(doorTurns);
    console.log(line(`The bare statement, ${connections} connections`, bare));
    console.log(line(`Two servers, ${callers} at once`, doors));
    console.log(`That is ${((100 * doors.perSecond) / bare.perSecond).toFixed(0)} % of the bare rate.`);
    const accepted = doors.ends['accepted'] ?? 1;
    console.log(
      `Of the processor, each accepted request took ${(processor.servers / accepted).toFixed(2)} ms in the servers and ${(processor.callers / accepted).toFixed(2)} ms in callers and mail server, beside the database.`,
    );

    const overload = loadOf([await callAtRate(5 * doors.perSecond, seconds, atDoors)]);
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

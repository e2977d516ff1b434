import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isDatabaseUnreachable } from '#adapters/postgres/database-error.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#adapters/postgres/embedded-server.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { createPool, type Pool, runStatement } from '#adapters/postgres/pool.ts';
import { createRequestStore } from '#adapters/postgres/request-store.ts';
import type { SealedRequest } from '#core/contact/kept-request.ts';
import { proofRounds, proofTime, sayFigure } from '../support/proof-rounds.ts';
import { makeSealedRequest } from '../support/sealed-requests.ts';

const rounds = proofRounds(2);
const writers = 8;

let folder: string;
let server: EmbeddedPostgres;
let pool: Pool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alongside-killed-'));
  // When root runs the tests, the server runs under another account.
  await chmod(folder, 0o755);
  server = await startEmbeddedPostgres(folder);
  pool = createPool(server.config);
  await migrate(pool);
});
afterAll(async () => {
  await pool.end();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const notices = ({ agency, reference }: SealedRequest) =>
  [{ kind: 'request-received', to: agency, reference }] as const;

const keep = (request: SealedRequest) =>
  createRequestStore(pool).keep(request, notices(request), new Date('2026-11-22T10:00:00Z'));

/** Writes as fast as it can until the database is gone; tells the requests that were acknowledged from the last. */
const write = async (acknowledged: SealedRequest[]): Promise<SealedRequest> => {
  for (;;) {
    const request = makeSealedRequest();
    try {
      expect(await keep(request)).toBe('kept');
      acknowledged.push(request);
    } catch (thrown) {
      if (!isDatabaseUnreachable(thrown)) throw thrown;
      return request;
    }
  }
};

/** The main process, as `kill -9` would find it; or one that serves a connection, which makes the whole server recover. */
const processToKill = async (round: number): Promise<number> => {
  if (round % 2 === 0) {
    return Number.parseInt(await readFile(join(server.folder, 'cluster', 'postmaster.pid'), 'utf8'), 10);
  }
  const [busy] = await runStatement<{ pid: number }>(
    pool,
    `select pid from pg_stat_activity where application_name = 'alongside' and pid <> pg_backend_pid() limit 1`,
    [],
  );
  if (busy === undefined) throw new Error('Nobody is writing.');
  return busy.pid;
};

const isBack = async (): Promise<boolean> => {
  // A program that restarts finds the server as it is: gone, or recovering.
  server = await startEmbeddedPostgres(folder);
  await pool.end();
  pool = createPool(server.config);
  return runStatement(pool, 'select 1', []).then(
    () => true,
    () => false,
  );
};

/** How many rows of each kind there are for these references, each counted for itself. */
const countOf = async (references: readonly string[]) => {
  const [counted] = await runStatement<Record<'requests' | 'events' | 'notices' | 'odd', number>>(
    pool,
    `with kept as (
       select r.id, (select count(*) from request_event e where e.request_id = r.id) as events,
         (select count(*) from outbox o where o.reference = r.reference) as notices
       from contact_request r where r.reference = any ($1)
     )
     select count(*)::integer as requests, coalesce(sum(events), 0)::integer as events,
       coalesce(sum(notices), 0)::integer as notices,
       count(*) filter (where events <> 1 or notices <> 1)::integer as odd
     from kept`,
    [references],
  );
  return counted;
};
const eachOnce = (count: number) => ({ requests: count, events: count, notices: count, odd: 0 });

let acknowledgedInAll = 0;
let cutInAll = 0;

it(
  'a database that is killed under load has lost nothing that was acknowledged, and keeps the rest when it is sent again',
  async () => {
    for (let round = 0; round < rounds; round += 1) {
      const acknowledged: SealedRequest[] = [];
      const writing = Array.from({ length: writers }, () => write(acknowledged));
      await expect
        .poll(() => acknowledged.length, { interval: 1, timeout: 10_000 })
        .toBeGreaterThan(50 + ((7 * round) % 40));
      process.kill(await processToKill(round), 'SIGKILL');
      const cut = await Promise.all(writing);
      await expect.poll(isBack, { interval: 20, timeout: 30_000 }).toBe(true);

      const references = acknowledged.map(({ reference }) => reference);
      expect(await countOf(references)).toEqual(eachOnce(references.length));
      const odd = await countOf(cut.map(({ reference }) => reference));
      expect(odd).toEqual(eachOnce(odd?.requests ?? -1));
      for (const request of cut) expect(['kept', 'repeated']).toContain(await keep(request));
      for (const request of acknowledged.slice(-5)) expect(await keep(request)).toBe('repeated');
      expect(await countOf(cut.map(({ reference }) => reference))).toEqual(eachOnce(cut.length));
      acknowledgedInAll += acknowledged.length;
      cutInAll += cut.length;
    }
    const { rows } = await pool.query(
      'select count(*)::integer as requests, (select count(*)::integer from outbox) as notices from contact_request',
    );
    const all = acknowledgedInAll + cutInAll;
    expect(rows).toEqual([{ requests: all, notices: all }]);
    sayFigure(
      `PostgreSQL killed ${rounds} times under ${writers} writers: ${acknowledgedInAll} acknowledged, 0 lost, 0 halved, 0 doubled; ${cutInAll} cut off in the middle, all kept once when sent again.`,
    );
  },
  proofTime(rounds, 20_000),
);

import { afterAll, beforeAll, expect, it } from 'vitest';
import { crashPoints, mayRepeatMail } from '../support/crash-points.ts';
import { type LiveGround, layLiveGround } from '../support/live-ground.ts';
import { proofRounds, proofTime, sayFigure } from '../support/proof-rounds.ts';
import { type ProofSite, startProofSite } from '../support/proof-site.ts';
import { manyPosts, type RepeatablePost } from '../support/request-posts.ts';
import { openSmtpInbox, type SmtpInbox } from '../support/smtp-inbox.ts';

const rounds = proofRounds(2);

let ground: LiveGround;
let inbox: SmtpInbox;
let healthy: ProofSite;
let posts: Awaited<ReturnType<typeof manyPosts>>;
/** The server that is to die when its mail has come so far. */
let doomed: { readonly site: ProofSite; readonly stage: string } | undefined;

const reached = (stage: string): void => {
  if (doomed?.stage === stage) doomed.site.kill();
};

beforeAll(async () => {
  ground = await layLiveGround();
  inbox = await openSmtpInbox(
    {
      onConnect: (_session, done) => {
        reached('mail server: connected');
        done();
      },
      onMailFrom: (_address, _session, done) => {
        reached('mail server: sender named');
        done();
      },
      onRcptTo: (_address, _session, done) => {
        reached('mail server: recipient named');
        done();
      },
    },
    () => reached('mail server: taken, not acknowledged'),
  );
  healthy = await startProofSite(ground, inbox.url);
  posts = await manyPosts(ground.data);
});
afterAll(async () => {
  await healthy.stop();
  await inbox.close();
  await ground.close();
});

/** What lies in the database of a request: how many rows of each kind. */
const rowsOf = async (reference: string) => {
  const count = (sql: string) => `(select count(*)::integer from ${sql})`;
  const { rows } = await ground.database.pool.query(
    `select ${count('contact_request where reference = $1')} as requests,
       ${count('request_event e join contact_request r on r.id = e.request_id where r.reference = $1')} as events,
       ${count('outbox where reference = $1')} as notices`,
    [reference],
  );
  return rows[0];
};
const whole = { requests: 1, events: 1, notices: 1 };
const nothing = { requests: 0, events: 0, notices: 0 };

/** Waits until the database has finished what the dead server had begun. */
const databaseIsDone = () =>
  expect
    .poll(
      async () => {
        const { rows } = await ground.database.pool.query(
          `select count(*)::integer as busy from pg_stat_activity
           where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`,
        );
        return rows[0]?.busy;
      },
      { interval: 5, timeout: 10_000 },
    )
    .toBe(0);

const mailsAbout = (reference: string) => inbox.mails.filter(({ raw }) => raw.includes(reference));

/** What the server that died had claimed is anybody’s again. */
const leaseIsOver = () =>
  ground.database.pool.query('update outbox set due_at = now() where sent_at is null');

/** The mail of a request goes out in the end. */
const mailArrives = (reference: string) =>
  expect
    .poll(
      async () => {
        await healthy.deliver();
        const { rows } = await ground.database.pool.query(
          'select from outbox where reference = $1 and sent_at is null',
          [reference],
        );
        return rows.length;
      },
      { interval: 5, timeout: 10_000 },
    )
    .toBe(0);

const dieOver = async (site: ProofSite, post: RepeatablePost): Promise<boolean> => {
  const answer = await post.postTo(site.origin).catch(() => null);
  if (answer !== null) expect([200, 201]).toContain(answer.status);
  return answer !== null;
};

let acknowledged = 0;
let repeatedMails = 0;

it.each(crashPoints.map((point) => [point]))(
  'a server that is killed loses nothing, halves nothing, doubles nothing: %s',
  async (point) => {
    let next = startProofSite(ground, inbox.url, { dieAt: point });
    for (let round = 0; round < rounds; round += 1) {
      const site = await next;
      if (round + 1 < rounds) next = startProofSite(ground, inbox.url, { dieAt: point });
      doomed = { site, stage: point };
      const post = round % 2 === 0 ? posts.byScript() : posts.byForm();

      const wasAcknowledged = await dieOver(site, post);
      // Had it not come to this point, it would live for ever, and the test would run out of time.
      expect(await site.gone).toBe('SIGKILL');
      await databaseIsDone();
      const rows = await rowsOf(post.reference);
      if (wasAcknowledged) expect(rows).toEqual(whole);
      else expect([whole, nothing]).toContainEqual(rows);

      await leaseIsOver();
      // The visitor presses again; another server answers.
      expect((await post.postTo(healthy.origin)).status).toBe(round % 2 === 0 ? 201 : 200);
      expect(await rowsOf(post.reference)).toEqual(whole);
      await mailArrives(post.reference);
      const mails = mailsAbout(post.reference).length;
      expect(mails).toBeGreaterThanOrEqual(1);
      expect(mails).toBeLessThanOrEqual(mayRepeatMail(point) ? 2 : 1);
      acknowledged += Number(wasAcknowledged);
      repeatedMails += mails - 1;
      expect(site.log()).not.toMatch(/failed/);
    }
  },
  proofTime(rounds, 10_000),
);

it('and every one of them is there at the end', async () => {
  const { rows } = await ground.database.pool.query(
    `select count(*)::integer as requests, count(distinct reference)::integer as references_of,
       (select count(*)::integer from outbox where sent_at is null) as unsent
     from contact_request`,
  );
  const killed = rounds * crashPoints.length;
  expect(rows).toEqual([{ requests: killed, references_of: killed, unsent: 0 }]);
  sayFigure(
    `${killed} servers killed at ${crashPoints.length} points: ${acknowledged} had acknowledged, 0 lost, 0 halved, 0 doubled; ${repeatedMails} mails went out a second time.`,
  );
});

import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadEndpoints } from '../../src/app/endpoints.ts';
import { type CodeHostDoor, hostTokens, startCodeHostDoor } from '../support/code-host-door.ts';
import { echoMark, hostileRequest } from '../support/hostile-requests.ts';
import { type LiveGround, layLiveGround, setEditorUp } from '../support/live-ground.ts';
import { proofRounds, proofTime, sayFigure } from '../support/proof-rounds.ts';
import { type ProofSite, startProofSite } from '../support/proof-site.ts';
import { type RawRequest, sendRaw } from '../support/raw-request.ts';
import { formAnswers } from '../support/request-posts.ts';
import { makePost } from '../support/sealed-post.ts';
import { openSmtpInbox, type SmtpInbox } from '../support/smtp-inbox.ts';
import { makeRoles } from '../support/worker-tokens.ts';

const requests = proofRounds(5_000);
const atOnce = 10;

let ground: LiveGround;
let codeHost: CodeHostDoor;
let inbox: SmtpInbox;
let site: ProofSite;
let anyRequest: fc.Arbitrary<RawRequest>;

beforeAll(async () => {
  ground = await layLiveGround();
  codeHost = await startCodeHostDoor();
  await setEditorUp(ground, codeHost.origin);
  inbox = await openSmtpInbox();
  site = await startProofSite(ground, inbox.url);
  const endpoints = await loadEndpoints('functions');
  const post = await makePost(ground.data);
  const { reference } = post;
  const kept = { reference, action: 'open', answer: post.sealed };
  const good = [
    post,
    { ...post, agency: 'coordinator' },
    { ...formAnswers, step: 'review', words: echoMark },
    { action: 'view', reference, authenticationKey: post.authenticationHash },
    { reference, returnWords: 'tulip river lamp garden spoon', step: 'view' },
    kept,
    { ...kept, action: 'accept' },
    { workerKeyId: post.agencyKeyId },
    { id: post.id, digest: post.authenticationHash },
    { reference, as: 'done' },
    { id: post.id, reference, coordinatorKeyId: post.coordinatorKeyId, sealed: post.figures },
    { service: 'a-listing', kind: 'closed', words: echoMark },
    { path: 'content/needs.json', data: { needs: [] } },
    { path: 'content/guidance/friends/a-page.mdx', data: { title: echoMark, body: 'A <Term>' } },
  ];
  anyRequest = hostileRequest(
    endpoints.flatMap(({ paths }) => paths),
    good,
    [...Object.values(await makeRoles(ground)), { Authorization: `Bearer ${hostTokens.editor}` }],
  );
});
afterAll(async () => {
  await site.stop();
  await inbox.close();
  codeHost.close();
  await ground.close();
});

/** Sends one, and gives what is wrong with the answer. */
const wrongWith = async (request: RawRequest): Promise<readonly string[]> => {
  const { status, headers, body } = await sendRaw(site.origin, request);
  const isPage = headers.includes('text/html');
  const wrongs: readonly (readonly [boolean, string])[] = [
    [status >= 500, `status ${status}`],
    [status === 0 && !String(request.body).startsWith('"xxx'), 'no answer'],
    [
      /\bat \S+ \(?(file|node):|\.ts:\d+|node_modules|SELECT |insert into|Error:/.test(body),
      'the inside shows',
    ],
    [body.includes(echoMark) || headers.includes('mark-me'), 'an echo'],
    // A form comes back as it was filled in, escaped; nothing else ever repeats what it was sent.
    // But the open data name the parameter that they do not know.
    [
      body.includes('mark-me') && !isPage && !body.includes('"error":"bad-parameter"'),
      'an echo in an answer to a script',
    ],
  ];
  return wrongs.filter(([isWrong]) => isWrong).map(([, what]) => what);
};

/** Any number that this run has not used: what it sends can be sent again. */
const seed = Date.now() % 1_000_000_000;

const send = async (from: number, to: number): Promise<void> => {
  for (let batch = from / atOnce; batch < to / atOnce; batch += 1) {
    const several = fc.sample(anyRequest, { seed: seed + batch, numRuns: atOnce });
    const wrongs = await Promise.all(several.map(wrongWith));
    for (const [index, wrong] of wrongs.entries()) {
      const { method, path, headers, body } = several[index] ?? { body: '' };
      const what = { method, path, type: headers?.['Content-Type'], body: String(body).slice(0, 300) };
      expect(wrong, `seed ${seed + batch}: ${JSON.stringify(what)}`).toEqual([]);
    }
  }
};

it(
  'whatever is sent to whichever door, none breaks, shows its inside, repeats what it was sent or keeps memory',
  async () => {
    await send(0, requests / 5);
    const before = await site.memory();
    await send(requests / 5, requests);
    const growth = (await site.memory()) / before - 1;
    expect(site.log()).toBe('');
    expect(growth).toBeLessThan(0.1);
    sayFigure(
      `${requests} hostile requests to every route: no 5xx, no stack trace, no echo; memory ${(growth * 100).toFixed(1)} % after ${before >> 20} MB.`,
    );
  },
  proofTime(requests, 30),
);

import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoint, loadEndpoints } from '../../src/app/endpoints.ts';
import { type CodeHostDoor, hostTokens, startCodeHostDoor } from '../support/code-host-door.ts';
import { buildDraftProgram } from '../support/draft-program.ts';
import { type LiveGround, layLiveGround, setEditorUp } from '../support/live-ground.ts';
import { type ProofSite, startProofSite } from '../support/proof-site.ts';
import { manyPosts } from '../support/request-posts.ts';
import { postJson } from '../support/sealed-post.ts';
import { openSmtpInbox, type SmtpInbox } from '../support/smtp-inbox.ts';
import { makeRoles, type Role, roles } from '../support/worker-tokens.ts';

/**
 * Who may use which route: everybody, any agency's worker (for their own agency alone), the coordinator alone, or an editor,
 * whom the code host knows and no key of this site does. A route that is not here fails, and so does a line without a route.
 */
const rights: Readonly<Record<string, 'everybody' | 'reads' | 'workers' | 'coordinator' | 'editors'>> = {
  '/api': 'reads',
  '/api/': 'reads',
  '/api/absences': 'reads',
  '/api/contact-request': 'everybody',
  '/api/desk/figures': 'coordinator',
  '/api/desk/letter': 'coordinator',
  '/api/desk/overview': 'coordinator',
  '/api/desk/reseal': 'coordinator',
  '/api/editor-sign-in': 'reads',
  '/api/editor-sign-in/answer': 'reads',
  '/api/editors/draft': 'editors',
  '/api/editors/mark': 'coordinator',
  '/api/editors/page': 'editors',
  '/api/editors/reports': 'coordinator',
  '/api/inbox/act': 'workers',
  '/api/inbox/away': 'workers',
  '/api/inbox/challenge': 'everybody',
  '/api/inbox/colleagues': 'workers',
  '/api/inbox/invite': 'workers',
  '/api/inbox/join': 'everybody',
  '/api/inbox/let-in': 'workers',
  '/api/inbox/remove': 'workers',
  '/api/inbox/requests': 'workers',
  '/api/inbox/session': 'everybody',
  '/api/listing-check': 'everybody',
  '/api/listing-report': 'everybody',
  '/api/openapi.json': 'reads',
  '/api/organizations': 'reads',
  '/api/organizations/': 'reads',
  '/api/organizations/:id': 'reads',
  '/api/request': 'everybody',
  '/api/service_at_locations': 'reads',
  '/api/service_at_locations/': 'reads',
  '/api/service_at_locations/:id': 'reads',
  '/api/services': 'reads',
  '/api/services/': 'reads',
  '/api/services/:id': 'reads',
  '/api/taxonomies': 'reads',
  '/api/taxonomies/': 'reads',
  '/api/taxonomies/:id': 'reads',
  '/api/taxonomy_terms': 'reads',
  '/api/taxonomy_terms/': 'reads',
  '/api/taxonomy_terms/:id': 'reads',
};

const workers: readonly Role[] = ['a worker of another agency', 'a worker of this agency', 'the coordinator'];
const letIn: Readonly<Record<(typeof rights)[string], readonly Role[]>> = {
  everybody: roles,
  reads: roles,
  workers,
  coordinator: ['the coordinator'],
  editors: [],
};

const endpoints: readonly Endpoint[] = await loadEndpoints('functions');
const routes = endpoints.flatMap(({ paths }) => paths).toSorted();

let ground: LiveGround;
let codeHost: CodeHostDoor;
let inbox: SmtpInbox;
let site: ProofSite;
let headersOf: Awaited<ReturnType<typeof makeRoles>>;

beforeAll(async () => {
  ground = await layLiveGround();
  codeHost = await startCodeHostDoor();
  await setEditorUp(ground, codeHost.origin);
  await buildDraftProgram(ground.folder);
  inbox = await openSmtpInbox();
  site = await startProofSite(ground, inbox.url);
  headersOf = await makeRoles(ground);
});
afterAll(async () => {
  await site.stop();
  await inbox.close();
  codeHost.close();
  await ground.close();
});

const addressOf = (route: string) => route.replace(/:\w+/g, 'one');

it('every route stands in the table, and no other', () => {
  expect(Object.keys(rights).toSorted()).toEqual(routes);
});

describe.each(routes.map((route) => [route]))('%s', (route) => {
  const right = rights[route] ?? 'coordinator';

  it.each(roles.map((role) => [role]))('knows %s', async (role) => {
    const knock = (who: Role) =>
      right === 'reads'
        ? fetch(`${site.origin}${addressOf(route)}`, { headers: headersOf[who] })
        : postJson(site.origin, addressOf(route), {}, headersOf[who]);
    const answer = await knock(role);
    const said = await answer.text();
    if (!letIn[right].includes(role)) expect(answer.status).toBe(401);
    else expect([401, 403]).not.toContain(answer.status);
    // A token opens nothing where none is asked for, and shuts nothing out.
    if (right === 'everybody' || right === 'reads') expect(said).toBe(await (await knock('nobody')).text());
  });

  it('takes no post of another site', async () => {
    const foreign = [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'none' },
      { 'Sec-Fetch-Site': '', Origin: 'https://elsewhere.example' },
    ];
    for (const headers of foreign) {
      for (const type of ['application/json', 'application/x-www-form-urlencoded', 'text/plain']) {
        const answer = await postJson(
          site.origin,
          addressOf(route),
          {},
          { ...headersOf['the coordinator'], ...headers, 'Content-Type': type },
        );
        expect(answer.status).toBe(right === 'reads' ? 405 : 403);
      }
    }
    const older = await fetch(`${site.origin}${addressOf(route)}`, {
      method: 'POST',
      headers: { Origin: 'null', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'step=review',
    });
    expect(older.status).toBe(right === 'reads' ? 405 : 403);
  });
});

const askAbout =
  (address: string) =>
  (token: string, body: unknown = {}, headers = {}) =>
    postJson(site.origin, address, body, { Authorization: `Bearer ${token}`, ...headers });

describe.each(['/api/editors/draft', '/api/editors/page'])('a draft at %s', (address) => {
  const ask = askAbout(address);

  it('is for whom the code host lets write, and for nobody else', async () => {
    expect((await ask(hostTokens.editor)).status).toBe(400);
    for (const token of [hostTokens.reader, 'gho_aTokenOfSomebodyElse', '', 'two words'])
      expect((await ask(token)).status).toBe(401);
    expect((await ask(hostTokens.editor, {}, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await ask(hostTokens.busy)).status).toBe(503);
    expect((await ask(hostTokens.editor, 'x'.repeat(65_537))).status).toBe(413);
    expect(site.log()).not.toContain('gho_');
  });

  it('asks the code host about no post of another site, and about none that is too long', async () => {
    const before = codeHost.asked.length;
    await ask(hostTokens.editor, {}, { 'Sec-Fetch-Site': 'cross-site' });
    await ask(hostTokens.editor, 'x'.repeat(65_537));
    expect(codeHost.asked.length).toBe(before);
  });
});

describe('an editor', () => {
  it('hears what a draft would break', async () => {
    const ask = askAbout('/api/editors/draft');
    const site = JSON.parse(await readFile('content/site.json', 'utf8'));
    const data = { ...site, coordinator: { ...site.coordinator, awayUntil: '2099-12-31' } };
    const answer = await ask(hostTokens.editor, { path: 'content/site.json', data });
    expect(answer.status).toBe(200);
    expect((await answer.json()).problems.join()).toMatch(/kinds of request reach nobody, like /);
  });

  it('sees the page of a draft, as words that no browser takes for a page', async () => {
    const [path = ''] = (await readdir('content/services')).map((file) => `content/services/${file}`);
    const data = { ...JSON.parse(await readFile(path, 'utf8')), name: 'Named a moment ago' };
    const answer = await askAbout('/api/editors/page')(hostTokens.editor, { path, data });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
    });
    expect((await answer.json()).page).toContain('<h1>Named a moment ago</h1>');
  });
});

describe('a request of one agency', () => {
  const asked = async (role: Role, body: object) =>
    postJson(site.origin, '/api/inbox/act', body, headersOf[role]);
  const listOf = async (role: Role): Promise<string> =>
    (await postJson(site.origin, '/api/inbox/requests', {}, headersOf[role])).text();

  it('is seen and moved by its own workers, and by no other agency’s', async () => {
    const post = (await manyPosts(ground.data)).byScript();
    expect((await post.postTo(site.origin)).status).toBe(201);
    expect(await listOf('a worker of another agency')).not.toContain(post.reference);
    expect(await listOf('the coordinator')).not.toContain(post.reference);
    expect(await listOf('a worker of this agency')).toContain(post.reference);
    const open = { action: 'open', reference: post.reference };
    expect((await asked('a worker of another agency', open)).status).toBe(404);
    expect((await asked('the coordinator', open)).status).toBe(404);
    expect((await asked('a worker of this agency', open)).status).toBe(200);
  });

  it('is as unknown to another agency as one that does not exist', async () => {
    const post = (await manyPosts(ground.data)).byScript();
    await post.postTo(site.origin);
    const ofAnother = await asked('a worker of another agency', {
      action: 'open',
      reference: post.reference,
    });
    const ofNobody = await asked('a worker of another agency', {
      action: 'open',
      reference: '0000-0000-0000',
    });
    expect([ofAnother.status, await ofAnother.text()]).toEqual([ofNobody.status, await ofNobody.text()]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carriedByForm, formAnswers, postForm } from '../support/request-posts.ts';
import { type RunningSite, startSite } from '../support/running-site.ts';
import { postJson } from '../support/sealed-post.ts';

const path = '/api/contact-request';
let site: RunningSite;

beforeAll(async () => {
  site = await startSite({ KNOCKS_PER_MINUTE: '4' });
});
afterAll(() => site.stop());

const ticketIn = (page: string): string => page.match(/name="ticket" value="([^"]+)"/)?.[1] ?? '';

/** As long as the door asks for; one more than it says, because it counts whole seconds. */
const stepIsOver = (answer: Response): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, (Number(answer.headers.get('retry-after')) + 1) * 1000));

describe('over the limit from one place', () => {
  it('nobody is dropped: a form comes back with everything in it, a script is told when to try again, and both are let in', async () => {
    for (let knock = 0; knock < 4; knock += 1)
      expect((await postJson(site.origin, path, {})).status).toBe(400);

    const refused = await postJson(site.origin, path, {});
    expect(refused.status).toBe(429);
    const { reason, ticket } = (await refused.json()) as { reason: string; ticket: string };
    expect(reason).toBe('too-many');

    const fields = { ...formAnswers, ...carriedByForm(), words: 'A “line” & <b>more</b>' };
    const step = await postForm(site.origin, path, fields);
    expect(step.status).toBe(429);
    const page = await step.text();
    expect(page).toContain('nothing you wrote is lost');
    expect(page).toContain('name="words" value="A “line” &amp; &lt;b&gt;more&lt;/b&gt;"');
    expect(page).toContain(`name="id" value="${fields.id}"`);

    const early = await postForm(site.origin, path, { ...fields, ticket: ticketIn(page) });
    expect(early.status).toBe(429);
    expect(ticketIn(await early.text())).toBe(ticketIn(page));

    await stepIsOver(step);
    expect((await postForm(site.origin, path, { ...fields, ticket: ticketIn(page) })).status).toBe(200);
    // Let in to be looked at: it is not a request at all.
    expect((await postJson(site.origin, path, {}, { 'Alongside-Ticket': ticket })).status).toBe(400);
    expect((await postJson(site.origin, path, {}, { 'Alongside-Ticket': 'made.up' })).status).toBe(429);
  });

  it('another door still opens', async () => {
    expect((await postJson(site.origin, '/api/request', {})).status).toBe(400);
  });

  it('many from one place who each take the step are let in, but not without end', async () => {
    const first = await postJson(site.origin, '/api/inbox/session', {});
    expect(first.status).toBe(400);
    for (let knock = 0; knock < 3; knock += 1) await postJson(site.origin, '/api/inbox/session', {});
    const refused = await postJson(site.origin, '/api/inbox/session', {});
    const { ticket } = (await refused.json()) as { ticket: string };
    await stepIsOver(refused);
    const statuses: number[] = [];
    for (let knock = 0; knock < 40; knock += 1) {
      const answer = await postJson(site.origin, '/api/inbox/session', {}, { 'Alongside-Ticket': ticket });
      statuses.push(answer.status);
    }
    expect(statuses.filter((status) => status === 400)).toHaveLength(35);
    expect(statuses.slice(35)).toEqual([429, 429, 429, 429, 429]);
  });
});

it('a form that looks as if a program had sent it takes one more step, and is not dropped', async () => {
  const other = await startSite();
  try {
    const doubtful = [{ homepage: 'https://example.org' }, { shown: String(Date.now()) }].map((given) => ({
      ...formAnswers,
      ...carriedByForm(),
      ...given,
      words: 'Not a program',
    }));
    const steps = await Promise.all(doubtful.map((fields) => postForm(other.origin, path, fields)));
    const pages = await Promise.all(steps.map((step) => step.text()));
    for (const [index, page] of pages.entries()) {
      expect(steps[index]?.status).toBe(429);
      expect(page).toContain('name="words" value="Not a program"');
    }
    if (steps[0] !== undefined) await stepIsOver(steps[0]);
    for (const [index, page] of pages.entries()) {
      const fields = { ...doubtful[index], ticket: ticketIn(page) };
      const sent = await postForm(other.origin, path, fields);
      expect(sent.status).toBe(200);
      expect(await sent.text()).toContain(doubtful[index]?.reference);
    }
  } finally {
    await other.stop();
  }
});

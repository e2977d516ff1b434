import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCaughtMail } from '#adapters/mail/caught.ts';
import { filledIn } from '#core/contact/contact-data.fixture.ts';
import { type RunningSite, startSite } from '../support/running-site.ts';

let site: RunningSite;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const answers = {
  ...filledIn.none,
  asker: 'friend',
  area: 'carlow',
  need: 'somebody-to-talk-to',
  words: 'A line, “quoted” & <b>bold</b>.',
};

const post = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${site.origin}/api/contact-request`, {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'same-origin', Origin: 'null', Accept: 'text/html', ...headers },
    body: new URLSearchParams(fields),
  });

/** The fields that the review page carries to the second post. */
const carried = async (review: Response): Promise<Record<string, string>> => {
  const page = await review.text();
  const [sending = ''] = page.split('value="edit"');
  const readEscaped = (text: string) =>
    text.replace(
      /&#39;|&quot;|&lt;|&gt;|&amp;/g,
      (sign) => ({ '&#39;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' })[sign] ?? '',
    );
  // Without when it was shown: nobody here takes the time that a person takes to read.
  return Object.fromEntries(
    [
      ...sending
        .replace(/<input type="hidden" name="shown"[^>]*>/, '')
        .matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g),
    ].map(([, name = '', value = '']) => [name, readEscaped(value)]),
  );
};

const wordsIn = (page: string) => [...page.matchAll(/<li>([a-z]+)<\/li>/g)].map(([, word]) => word).join(' ');

describe('a browser without script', () => {
  it('carries every answer to the second post, as it was written', async () => {
    const fields = await carried(await post({ ...answers, step: 'review' }));
    expect(fields).toMatchObject({ ...answers, step: 'send' });
  });

  it('gets the same page when it sends a second time, and one request is kept', async () => {
    const fields = await carried(await post({ ...answers, step: 'review' }));
    const first = await post(fields);
    expect(first.status).toBe(200);
    const again = await Promise.all([post(fields), post(fields)]);
    const pages = await Promise.all([first, ...again].map((answer) => answer.text()));
    expect(wordsIn(pages[0] ?? '')).toBe(fields['returnWords']);
    for (const page of pages) expect(page).toBe(pages[0]);
    await expect
      .poll(
        async () =>
          (await listCaughtMail(`${site.dataFolder}/mail`)).filter(({ subject }) =>
            subject.includes(fields['reference'] ?? '-'),
          ).length,
        { timeout: 15_000 },
      )
      .toBe(1);
  });

  it('is refused the id of another request', async () => {
    const fields = await carried(await post({ ...answers, step: 'review' }));
    await post(fields);
    const other = await carried(await post({ ...answers, step: 'review' }));
    const answer = await post({ ...other, id: fields['id'] ?? '' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).not.toContain('bold');
  });

  it('is told when what it carries was changed on the way', async () => {
    const fields = await carried(await post({ ...answers, step: 'review' }));
    for (const broken of [{ reference: 'half' }, { returnWords: 'only two' }, { id: 'no-uuid' }]) {
      expect((await post({ ...fields, ...broken })).status).toBe(400);
    }
  });

  it('is let in with the origin that its browser writes, and from nowhere else', async () => {
    expect((await post({ ...answers, step: 'review' })).status).toBe(200);
    const foreign = await post({ ...answers, step: 'review' }, { 'Sec-Fetch-Site': 'cross-site' });
    expect(foreign.status).toBe(403);
    expect(await foreign.text()).toContain('It did not come from this site');
  });
});

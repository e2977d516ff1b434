import { describe, expect, test } from 'vitest';
import { makeService } from '#core/directory/service.fixture.ts';
import { makeOpenData } from '#core/open-referral/open-data.fixture.ts';
import { openData } from './open-data.ts';

const services = { one: makeService(), two: makeService({ publishUntil: '2026-11-22' }) };

const start = (read = () => Promise.resolve(makeOpenData(services, '2026-11-22'))) => {
  let now = new Date('2026-11-22T12:00:00Z');
  const handler = openData({ read, now: () => now });
  return {
    setNow: (instant: string) => {
      now = new Date(instant);
    },
    ask: async (path: string, init: RequestInit = {}): Promise<Response> =>
      handler(new Request(`https://site.invalid${path}`, init), {}),
  };
};

test('anybody may read it from any page, and keep it for five minutes', async () => {
  const answer = await start().ask('/api/services', { headers: { Origin: 'https://elsewhere.invalid' } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(answer.headers.get('Cache-Control')).toBe('public, max-age=300');
  expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(answer.headers.get('Set-Cookie')).toBeNull();
  expect(await answer.json()).toMatchObject({ total_items: 2, contents: [{}, {}] });
});

describe('what somebody has already', () => {
  test('is not sent again', async () => {
    const { ask } = start();
    const mark = (await ask('/api/services')).headers.get('ETag') ?? '';
    for (const known of [mark, mark.replace('W/', ''), `"other", ${mark}`, '*']) {
      const answer = await ask('/api/services', { headers: { 'If-None-Match': known } });
      expect([known, answer.status, await answer.text()]).toEqual([known, 304, '']);
      expect(answer.headers.get('ETag')).toBe(mark);
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
  });

  test('is sent again when it is another page, or has changed', async () => {
    const { ask, setNow } = start();
    const mark = (await ask('/api/services')).headers.get('ETag') ?? '';
    const headers = { 'If-None-Match': mark };
    expect((await ask('/api/services?per_page=1', { headers })).status).toBe(200);
    setNow('2026-11-23T00:30:00Z');
    const answer = await ask('/api/services', { headers });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ total_items: 1 });
  });
});

test('a check that falls due is due in the feed on the next day, without a new build', async () => {
  const checked = { on: '2026-05-01', by: 'the coordinator', how: 'phone', nextDue: '2026-11-22' } as const;
  const { ask, setNow } = start(() =>
    Promise.resolve(makeOpenData({ one: makeService({ checked }) }, '2026-11-22')),
  );
  const terms = (await (await ask('/api/taxonomy_terms?per_page=200')).json()) as {
    contents: { id: string; code: string }[];
  };
  const due = terms.contents.find(({ code }) => code === 'check-due')?.id;
  const countDue = async () =>
    ((await (await ask(`/api/services?taxonomy_term_id=${due}`)).json()) as { total_items: number })
      .total_items;
  expect(await countDue()).toBe(0);
  setNow('2026-11-23T12:00:00Z');
  expect(await countDue()).toBe(1);
});

test('the head alone is the same without the body', async () => {
  const { ask } = start();
  const [whole, head] = [await ask('/api/services'), await ask('/api/services', { method: 'HEAD' })];
  expect([...head.headers]).toEqual([...whole.headers]);
  expect(await head.text()).toBe('');
});

test('a browser that asks first is told that it may', async () => {
  const answer = await start().ask('/api/services', {
    method: 'OPTIONS',
    headers: { Origin: 'https://elsewhere.invalid', 'Access-Control-Request-Method': 'GET' },
  });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(answer.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
});

describe('what cannot be answered says why, to anybody, and is not kept', () => {
  test.each([
    ['/api/services?page=zero', {}, 400, { error: 'bad-parameter', parameter: 'page' }],
    ['/api/services/nobody', {}, 404, { error: 'not-found' }],
    ['/api/nothing', {}, 404, { error: 'not-found' }],
    ['/api/services', { method: 'POST', body: '{}' }, 405, { error: 'method-not-allowed' }],
  ])('%s', async (path, init, status, why) => {
    const answer = await start().ask(path, init);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await answer.json()).toEqual({ ...why, sentence: expect.stringMatching(/^[A-Z].+\.$/) });
  });
});

test('a file that could not be read once is read again', async () => {
  let times = 0;
  const { ask } = start(async () => {
    times += 1;
    if (times === 1) throw Object.assign(new Error('no file'), { code: 'ENOENT' });
    return makeOpenData(services, '2026-11-22');
  });
  expect((await ask('/api')).status).toBe(500);
  expect((await ask('/api')).status).toBe(200);
  expect((await ask('/api/services')).status).toBe(200);
  expect(times).toBe(2);
});

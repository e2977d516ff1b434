import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { postPatiently } from './post-patiently.ts';

const asked: { readonly ticket: string | null }[] = [];
let answers: Response[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    asked.push({ ticket: new Headers(init.headers).get('Alongside-Ticket') });
    return answers.shift() ?? new Response(null, { status: 500 });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const wait = (seconds: string, body: object): Response =>
  Response.json(body, { status: 429, headers: { 'Retry-After': seconds } });

const send = async (...planned: Response[]): Promise<number> => {
  answers = planned;
  const sent = postPatiently('/api/contact-request', '{}', 20_000);
  await vi.advanceTimersByTimeAsync(30_000);
  return (await sent).status;
};

test('waits as long as it is asked to, and tries once more with its ticket', async () => {
  expect(await send(wait('5', { ticket: 't' }), new Response(null, { status: 201 }))).toBe(201);
  expect(asked).toEqual([{ ticket: null }, { ticket: 't' }]);
});

test('tries once only', async () => {
  expect(await send(wait('5', { ticket: 't' }), wait('5', { ticket: 'u' }))).toBe(429);
  expect(asked).toHaveLength(2);
});

test.each([
  ['it was kept', new Response(null, { status: 201 })],
  ['it was refused', Response.json({}, { status: 409 })],
  ['there is no ticket', wait('5', {})],
  ['the wait is too long', wait('600', { ticket: 't' })],
  ['the answer is not readable', new Response('?', { status: 429, headers: { 'Retry-After': '5' } })],
])('does not try again when %s', async (_, answer) => {
  const { status } = answer;
  expect(await send(answer)).toBe(status);
  expect(asked).toHaveLength(1);
});

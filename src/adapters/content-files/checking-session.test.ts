import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CheckingSession, createCheckingSession } from './checking-session.ts';

const now = new Date('2026-11-22T10:00:00Z');
let root: string;
let session: CheckingSession;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'alongside-checking-'));
  await cp('content', join(root, 'content'), { recursive: true });
  session = createCheckingSession(root, () => now);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const none = new URLSearchParams();
const fields = (about: Record<string, string>) =>
  new URLSearchParams({ by: 'the coordinator', how: 'phone', months: '6', ...about });
const textOf = (id: string) => readFile(join(root, 'content', `${id}.json`), 'utf8');
const checkIn = async (id: string) => JSON.parse(await textOf(id)).checked as unknown;
/** The first two records of the list: never checked before. */
const firstTwo = async () => {
  const { list } = await session.show(none);
  return list.now.slice(0, 2).map(({ id }) => id) as [string, string];
};

test('one press writes one check into one file, and the content stays sound', async () => {
  const [id, other] = await firstTwo();
  const [before, untouched] = [await textOf(id), await textOf(other)];
  expect(await session.press(fields({ check: id }))).toEqual({ goTo: other });
  expect(await checkIn(id)).toEqual({
    on: '2026-11-22',
    by: 'the coordinator',
    how: 'phone',
    nextDue: '2027-05-22',
  });
  expect({ ...JSON.parse(await textOf(id)), checked: undefined }).toEqual({
    ...JSON.parse(before),
    checked: undefined,
  });
  expect(await textOf(other)).toBe(untouched);
  expect((await session.show(none)).unreadable).toEqual([]);
});

test('a record keeps its place when it is checked, and can be taken back to what it was, letter by letter', async () => {
  const [id] = await firstTwo();
  const before = await textOf(id);
  const order = (await session.show(none)).list.now.map((record) => record.id);
  await session.press(fields({ check: id }));
  const desk = await session.show(none);
  expect(desk.list.now.map((record) => record.id)).toEqual(order);
  expect([...desk.justChecked.keys()]).toEqual([id]);
  expect(await session.press(fields({ undo: id }))).toEqual({ goTo: id });
  expect(await textOf(id)).toBe(before);
  expect((await session.show(none)).justChecked.size).toBe(0);
});

test('a press that comes twice is one check', async () => {
  const [id, other] = await firstTwo();
  await session.press(fields({ check: id }));
  const written = await textOf(id);
  expect(await session.press(fields({ check: id, how: 'visit' }))).toEqual({ goTo: other });
  expect(await textOf(id)).toBe(written);
});

test('nothing is taken back that somebody else has changed meanwhile', async () => {
  const [id] = await firstTwo();
  await session.press(fields({ check: id }));
  const theirs = JSON.parse(await textOf(id));
  theirs.checked.how = 'visit';
  await writeFile(join(root, 'content', `${id}.json`), `${JSON.stringify(theirs, null, 2)}\n`);
  expect(await session.press(fields({ undo: id }))).toMatchObject({
    problem: expect.stringContaining('changed'),
  });
  expect(await checkIn(id)).toEqual(theirs.checked);
});

test('a check that somebody took out of the record by hand can be made again, and is then the last one', async () => {
  const [id, other] = await firstTwo();
  const before = await textOf(id);
  for (const one of [id, other]) await session.press(fields({ check: one }));
  await writeFile(join(root, 'content', `${id}.json`), before);
  expect((await session.show(none)).justChecked.has(id)).toBe(false);
  await session.press(fields({ check: id, how: 'visit' }));
  expect(await checkIn(id)).toMatchObject({ how: 'visit' });
  expect((await session.show(none)).last?.id).toBe(id);
});

test.each(['services/no-such', '../package', 'site', 'organisations/aiseiri', ''])(
  'only a record of the list is written: %s',
  async (id) => {
    expect(await session.press(fields({ check: id }))).toMatchObject({ problem: expect.any(String) });
    expect(await session.press(fields({ undo: id }))).toMatchObject({ problem: expect.any(String) });
  },
);

test('who checks and how is kept from press to press, and what is nonsense is the usual', async () => {
  expect((await session.show(fields({ how: 'visit', months: '12' }))).way).toEqual({
    by: 'the coordinator',
    how: 'visit',
    months: 12,
  });
  expect((await session.show(fields({ months: '7' }))).way).toMatchObject({ how: 'phone', months: 6 });
  expect(Object.fromEntries(await session.wayIn(fields({ how: 'email' })))).toMatchObject({ how: 'email' });
});

test('a file that cannot be read is named, and the others are still there', async () => {
  const [id] = await firstTwo();
  const count = (await session.show(none)).list.now.length;
  await writeFile(join(root, 'content', `${id}.json`), '{ "name": ');
  const desk = await session.show(none);
  expect(desk.unreadable).toEqual([`content/${id}.json`]);
  expect(desk.list.now).toHaveLength(count - 1);
});

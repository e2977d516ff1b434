import { expect, it } from 'vitest';
import { letterSchema } from '../contact-request.ts';
import { changedContact, consentTo, letterOf, makeRow, ringOnly, talk } from './inbox.fixture.ts';
import { letterForNext } from './letter-for-next.ts';
import { type Said, saidInOrder } from './opened-request.ts';
import { permissionNow, safeContactNow } from './visitor-wishes.ts';

const from = { from: 'first-door', on: '2026-11-22', note: 'They like mornings.' };
const letter = letterOf(ringOnly);

it('carries on what the visitor wrote since, so that the next agency keeps to the newest safe contact and consent', () => {
  const next = letterForNext({ letter, said: [...talk, changedContact, consentTo('yes', 'yes')] }, from);
  expect(letterSchema.parse(next)).toEqual(next);
  expect(next.passedOn).toEqual([from]);
  const said = saidInOrder(next, []);
  expect(said.every(({ by }) => by === 'visitor')).toBe(true);
  expect(safeContactNow({ letter: next, said }, new Date()).contact.channel).toBe('email');
  expect(permissionNow({ letter: next, said }, 'mayPassOn')).toBe('yes');
});

it('says nothing twice to whoever opens both the letter and the messages', () => {
  const next = letterForNext({ letter, said: [changedContact] }, from);
  expect(saidInOrder(next, [changedContact])).toHaveLength(1);
});

it('leaves the oldest replies out when it would grow too long, and never a safe contact', () => {
  const reply = (turn: number): Said => ({
    by: 'visitor',
    at: new Date(Date.UTC(2026, 10, 22, 11, turn)),
    message: { kind: 'reply', reference: letter.reference, words: `${turn}${'ä'.repeat(3990)}` },
  });
  const said = [changedContact, ...Array.from({ length: 9 }, (_, turn) => reply(turn))];
  const next = letterForNext({ letter, said }, from);
  expect(Buffer.byteLength(JSON.stringify(next))).toBeLessThan(32_764);
  expect(next.since?.[0]?.message.kind).toBe('safe-contact');
  expect(next.since?.length).toBeGreaterThan(2);
  expect(JSON.stringify(next)).toContain('8ä');
  expect(JSON.stringify(next)).not.toContain('0ä');
});

it('keeps where it came from before', () => {
  const before = { from: 'zeroth-door', on: '2026-11-20' };
  const next = letterForNext({ letter: { ...letter, passedOn: [before] }, said: [] }, from);
  expect(next.passedOn).toEqual([before, from]);
  expect(next).not.toHaveProperty('since');
  expect(makeRow().reference).toBe(next.reference);
});

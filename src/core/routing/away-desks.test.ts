import { describe, expect, it } from 'vitest';
import { makeData, makeDesk, withoutCoordinatorKey } from '../contact/contact-data.fixture.ts';
import { canAnybodyRead, withAbsences } from './away-desks.ts';
import { chooseAgency } from './destination.ts';

const today = '2026-11-30';
const asked = { asker: 'family', area: 'carlow', need: 'listening' } as const;
const data = makeData();
const choose = (absences: Readonly<Record<string, string>>, day = today) =>
  chooseAgency({ asked, data: withAbsences(data, absences, day), today: day });

describe('an agency of whom everybody says that they are away', () => {
  it('takes nothing new until the first of them is back, and the visitor reads why', () => {
    expect(choose({})).toMatchObject({ slug: 'first-door' });
    expect(choose({ 'first-door': '2026-12-03' })).toMatchObject({
      slug: 'coordinator',
      reason: { kind: 'coordinator', why: 'none-free' },
    });
    expect(withAbsences(data, { 'first-door': '2026-12-03' }, today).agencies['first-door']?.awayUntil).toBe(
      '2026-12-02',
    );
  });

  it('stays away as long as an editor wrote, when that is longer', () => {
    const written = makeData({ agencies: { 'first-door': makeDesk({ awayUntil: '2026-12-24' }) } });
    expect(
      withAbsences(written, { 'first-door': '2026-12-03' }, today).agencies['first-door']?.awayUntil,
    ).toBe('2026-12-24');
  });

  it('is no other: a name that everything has is nobody’s absence', () => {
    const odd = makeData({ agencies: { constructor: makeDesk() } });
    expect(withAbsences(odd, {}, today)).toEqual(odd);
  });
});

describe('the form', () => {
  it('is closed when agency, deputy and coordinator are all away, until the first is back', () => {
    const absences = { 'first-door': '2026-12-03', coordinator: '2026-12-07' };
    expect(choose(absences)).toEqual({ kind: 'closed', backOn: '2026-12-03' });
    expect(withAbsences(data, absences, today).closedUntil).toBe('2026-12-03');
  });

  it('is open as long as one of them is there', () => {
    for (const absences of [{}, { 'first-door': '2026-12-03' }, { coordinator: '2026-12-03' }]) {
      expect(choose(absences).kind).toBe('sealed');
      expect(withAbsences(data, absences, today)).not.toHaveProperty('closedUntil');
    }
  });

  it('knows no day where nobody has a key', () => {
    expect(
      withAbsences(withoutCoordinatorKey(data), { 'first-door': '2026-12-03' }, today),
    ).not.toHaveProperty('closedUntil');
  });
});

it('a request can be read while somebody of its agency, or the coordinator, is there', () => {
  const both = { 'first-door': '2026-12-03', coordinator: '2026-12-03' };
  expect(canAnybodyRead('first-door', data, {}, today)).toBe(true);
  expect(canAnybodyRead('first-door', data, { 'first-door': '2026-12-03' }, today)).toBe(true);
  expect(canAnybodyRead('first-door', data, { coordinator: '2026-12-03' }, today)).toBe(true);
  expect(canAnybodyRead('first-door', data, both, today)).toBe(false);
  expect(canAnybodyRead('coordinator', data, { coordinator: '2026-12-03' }, today)).toBe(false);
  const written = { ...data, coordinator: makeDesk({ awayUntil: today }) };
  expect(canAnybodyRead('first-door', written, { 'first-door': '2026-12-03' }, today)).toBe(false);
});

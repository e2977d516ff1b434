import { describe, expect, it } from 'vitest';
import { changedContact, consentTo, inboxNow, letterOf, ringOnly, talk } from './inbox.fixture.ts';
import { permissionNow, safeContactNow } from './visitor-wishes.ts';

const letter = letterOf(ringOnly);

describe('safe contact', () => {
  it('is the letter’s, without a mark, while it is fresh', () => {
    const now = safeContactNow({ letter, said: talk }, inboxNow);
    expect(now.contact).toEqual(ringOnly);
    expect(now).not.toHaveProperty('before');
    expect(now.checkAgain).toBe(false);
  });

  it('is to be checked again after seven days', () => {
    const eightDaysOn = new Date('2026-11-30T10:00:00Z');
    expect(safeContactNow({ letter, said: [] }, eightDaysOn).checkAgain).toBe(true);
  });

  it('stands beside the old one when it was changed, and counts anew from then', () => {
    const eightDaysOn = new Date('2026-11-29T09:16:00Z');
    const now = safeContactNow({ letter, said: [...talk, changedContact] }, eightDaysOn);
    expect(now.contact.channel).toBe('email');
    expect(now.before).toEqual(ringOnly);
    expect(now.checkAgain).toBe(false);
  });
});

describe('consent', () => {
  it('is asked for when nothing was said', () => {
    expect(permissionNow({ letter, said: [] }, 'mayPassOn')).toBe('ask-me');
  });

  it('is what they said last, also when they took it back', () => {
    const agreed = letterOf(ringOnly, { mayPassOn: 'yes' });
    expect(permissionNow({ letter: agreed, said: [] }, 'mayPassOn')).toBe('yes');
    expect(permissionNow({ letter, said: [consentTo('yes', 'ask-me')] }, 'mayPassOn')).toBe('yes');
    expect(permissionNow({ letter: agreed, said: [consentTo('ask-me', 'yes')] }, 'mayPassOn')).toBe('ask-me');
    expect(permissionNow({ letter: agreed, said: [consentTo('ask-me', 'yes')] }, 'mayBringIn')).toBe('yes');
  });
});

import { expect, test } from 'vitest';
import { englishVoice, irishVoice } from '../languages/voice.fixture.ts';
import { type Reason, sayReason } from './reason.ts';

test.each<[reason: Reason, said: string]>([
  [{ kind: 'rule', text: 'they are near you.' }, 'they are near you'],
  [{ kind: 'elsewhere' }, 'you asked for somebody outside your area'],
  [
    { kind: 'stands-in', away: 'First Door', until: '2026-11-22', desk: 'Second Door' },
    'First Door takes nothing new until 22 November, and Second Door stands in',
  ],
  [
    { kind: 'coordinator', why: 'avoided' },
    'you asked that the agency which fits does not get it, and the coordinator makes sure that somebody answers',
  ],
  [
    { kind: 'coordinator', why: 'none-free' },
    'the agency that fits takes nothing just now, and the coordinator makes sure that somebody answers',
  ],
])('%o', (reason, said) => {
  expect(sayReason(englishVoice, reason).markup).toBe(said);
});

test('in another language what an editor wrote is marked, and days are said', () => {
  expect(sayReason(irishVoice, { kind: 'rule', text: 'they are near you.' }).markup).toBe(
    '<span lang="en-IE">they are near you</span>',
  );
  const reason = { kind: 'stands-in', away: 'First Door', until: '2026-11-22', desk: 'Second Door' } as const;
  expect(sayReason(irishVoice, reason).markup).toContain('22 Samhain');
});

import { describe, expect, test } from 'vitest';
import { attributesIn, hiddenEntriesIn, linksWithin, textOf } from '../../html/markup.fixture.ts';
import { englishVoice } from '../../languages/voice.fixture.ts';
import { filledIn } from '../contact-data.fixture.ts';
import { consentChangeView, safeContactChangeView } from './return-changes.ts';
import { tooLateView, withdrawnView, withdrawQuestion, writtenView } from './return-ends.ts';

const proof = { reference: '0123-4567-89AB', returnWords: 'tulip river lamp garden spoon cloud' };
const change = { voice: englishVoice, agencyName: 'First Door', messageId: 'an-id' };
const checkedIn = (markup: string) =>
  [...markup.matchAll(/name="(\w+)" value="([^"]*)"[^>]*\bchecked\b/g)].map(([, name, value]) => [
    name,
    value,
  ]);

describe('a new safe contact', () => {
  test('is asked for whole, and nothing is chosen beforehand', () => {
    const { markup } = safeContactChangeView(change);
    const names = new Set(attributesIn(markup, 'name'));
    const all = ['channel', 'ringNumber', 'voicemail', 'numberShown', 'ifOther', 'sayToOther', 'textNumber'];
    const rest = ['emailAddress', 'sayWho', 'openingPhrase', 'whoElse', 'times', 'never'];
    for (const name of [...all, ...rest]) expect(names).toContain(name);
    expect(checkedIn(markup)).toEqual([]);
    expect(attributesIn(markup, 'value')).not.toContain(filledIn.ring.ringNumber);
  });

  test('says that the agency makes sure that it is them', () => {
    const text = textOf(safeContactChangeView(change).markup);
    expect(text).toContain('sees the old way and the new one side by side');
    expect(text).toContain('they make sure that it is you');
  });

  test('keeps what was just filled in, with what to mend', () => {
    const errors = [{ field: 'sayWho', sentence: 'Choose yes or no.' }] as const;
    const { markup } = safeContactChangeView({ ...change, values: filledIn.text, errors });
    expect(attributesIn(markup, 'value')).toContain(filledIn.text.textNumber);
    expect(linksWithin(markup)).toEqual(['sayWho']);
  });
});

test('a consent is asked for anew: nothing is chosen beforehand', () => {
  const { markup } = consentChangeView(change);
  expect(checkedIn(markup)).toEqual([]);
  expect(new Set(attributesIn(markup, 'value'))).toEqual(
    new Set(['consent', 'an-id', 'yes', 'ask-me', 'view']),
  );
});

test('every form carries its step, the id of what it sends, and without script the proof', () => {
  const carried = { ...proof, id: 'an-id' };
  for (const [step, view] of [
    ['safe-contact', safeContactChangeView({ ...change, proof })],
    ['consent', consentChangeView({ ...change, proof })],
  ] as const) {
    const entries = hiddenEntriesIn(view.markup);
    expect(Object.fromEntries(entries.slice(0, 4))).toEqual({ ...carried, step });
    expect(Object.fromEntries(entries.slice(4))).toEqual({ ...proof, step: 'view' });
  }
});

describe('withdrawing', () => {
  test('is asked once, with what cannot be taken back', () => {
    const { markup } = withdrawQuestion(englishVoice, proof);
    const text = textOf(markup);
    expect(text).toContain('what somebody has read they may have noted');
    expect(text).toContain('a duty to report a child at risk stands');
    expect(text).toContain('Does somebody make you do this?');
    expect(hiddenEntriesIn(markup).filter(([name]) => name === 'step')).toEqual([
      ['step', 'withdraw'],
      ['step', 'view'],
    ]);
  });

  test('ends with a page that holds no reference and no words', () => {
    const { markup } = withdrawnView(englishVoice);
    expect(textOf(markup)).toContain('Your request is gone from our system');
    expect(markup).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(hiddenEntriesIn(markup)).toEqual([]);
  });
});

describe('what was sent', () => {
  const sent = { agencyName: 'First Door', promise: { answerBy: 'Wednesday', isOverdue: false } } as const;

  test.each(['reply', 'safe-contact', 'consent'] as const)(
    'is said to be: who can open it, and by when they answer (%s)',
    (form) => {
      const text = textOf(writtenView({ voice: englishVoice, form, ...sent }).markup);
      expect(text).toContain('Only First Door and the network’s coordinator can open it.');
      expect(text).toContain('You can expect an answer by Wednesday.');
    },
  );

  test('came too late: it says so, that asking again is possible, and gives nothing back', () => {
    const { markup } = tooLateView(englishVoice, proof);
    expect(textOf(markup)).toContain('what you wrote was not sent');
    expect(attributesIn(markup, 'href')).toContain('/contact/');
    expect(markup).not.toContain('textarea');
  });
});

import { expect, it } from 'vitest';
import { ringOnly } from './inbox.fixture.ts';
import { plainCopy } from './plain-copy.ts';
import { safeContactFacts } from './safe-contact-facts.ts';

const said = (contact: Parameters<typeof safeContactFacts>[0]) =>
  safeContactFacts(contact).map(({ term, text }) => `${term}: ${text}`);

it('says everything that limits a call, and keeps the number apart', () => {
  const facts = safeContactFacts(ringOnly);
  expect(facts[0]).toEqual({ term: 'How', text: 'Ring', secret: '(a number)' });
  expect(facts.filter(({ secret }) => secret !== undefined)).toHaveLength(1);
  expect(said(ringOnly)).toEqual(
    expect.arrayContaining([
      'When: In the morning, evening',
      'Never: weekends',
      'Message: No. Hang up and try again',
      'Your number on their phone: Keep it hidden',
      'Say who you are?: First name only. Not the agency',
      'If somebody else answers: Say it was a wrong number.',
      'First words: Hello, it is about the books',
      'Who else sees it: my husband sometimes',
    ]),
  );
});

it('keeps the number hidden for a letter that says nothing of it', () => {
  const { numberShown: _, ...older } = ringOnly.channel === 'ring' ? ringOnly : { numberShown: undefined };
  expect(said(older as typeof ringOnly)).toContain('Your number on their phone: Keep it hidden');
});

it('says what to say to somebody else, and forbids contact where none is wanted', () => {
  if (ringOnly.channel !== 'ring') throw new Error('The sample is to be rung.');
  const asking = {
    ...ringOnly,
    ifSomebodyElseAnswers: 'ask-for-me',
    sayToSomebodyElse: 'The library',
  } as const;
  expect(said(asking).join()).toContain('If they ask, say: “The library”');
  expect(said({ channel: 'none' })).toEqual([expect.stringContaining('Do not contact them')]);
});

it('puts safe contact first into a plain copy, with the number', () => {
  const text = plainCopy({
    reference: '0123-4567-89AB',
    arrived: 'today',
    safeContact: safeContactFacts(ringOnly),
    about: [{ term: 'Where', text: 'Carlow' }],
    words: 'Their words.',
    said: [{ at: 'today', words: { title: 'They wrote', lines: [], written: 'Thanks.' } }],
  });
  expect(text).toContain('How: Ring ((a number))');
  expect(text.indexOf('SAFE CONTACT')).toBeLessThan(text.indexOf('Their words.'));
  expect(text).toContain('They wrote (today)\nThanks.');
});

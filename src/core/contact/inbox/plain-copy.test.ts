import { expect, it } from 'vitest';
import { plainCopy, type ReadRequest } from './plain-copy.ts';

const copyOf = (attached: NonNullable<ReadRequest['attached']>): string =>
  plainCopy({
    reference: '0123-4567-89AB',
    arrived: 'today',
    safeContact: [{ term: 'How', text: 'Do not contact them' }],
    about: [],
    words: 'Their words.',
    attached,
    said: [{ at: 'today', words: { title: 'They wrote', lines: [], written: 'Thanks.' } }],
  });

it('has the questions and answers of what they attached, area by area, below their words', () => {
  const text = copyOf({
    kind: 'answers',
    tool: 'Support plan',
    parts: [
      {
        title: 'Safe contact',
        lines: [
          { question: 'Preferred way', answer: 'Text' },
          { question: 'When', answer: 'Mondays\nand Fridays' },
        ],
      },
      { lines: [{ question: 'old-name', answer: 'Yes' }] },
    ],
  });
  expect(text).toContain(
    `Their words.

WHAT THEY ATTACHED
Support plan, the parts that they chose

Safe contact
Preferred way
  Text
When
  Mondays
  and Fridays

Other answers
old-name
  Yes

They wrote (today)`,
  );
});

it.each([
  ['locked', 'locked under a passphrase'],
  ['other', 'not of this site’s tools'],
] as const)('says of a file that cannot be read here why: %s', (kind, why) => {
  expect(copyOf({ kind })).toContain(`WHAT THEY ATTACHED\nA file that is ${why}`);
});

import { expect, test } from 'vitest';
import { writeCheckMail } from './check-mail.ts';

const { subject, text } = writeCheckMail({
  listing: 'First Door',
  networkName: 'A network',
  link: 'https://example.org/api/listing-check?x=1',
  until: 'Sunday 13 December, 10am',
  coordinatorEmail: 'coordinator@example.invalid',
});

test('the mail names the listing, who asks, why, and where to answer', () => {
  expect(subject).toBe('Is our listing of First Door still correct?');
  expect(text).toContain('A network lists you in its directory');
  expect(text).toContain('so that nobody rings a number that has changed');
  expect(text).toContain('buttons:\nhttps://example.org/api/listing-check?x=1\n');
});

test('the mail says that nothing changes by itself, until when the link works, and whom to turn to instead', () => {
  expect(text).toContain('Nothing changes by itself.');
  expect(text).toContain('works until Sunday 13 December, 10am, and for one answer');
  expect(text).toContain('coordinator@example.invalid');
});

test('the mail is neutral: it says nothing of what the help is about', () => {
  expect(`${subject} ${text}`).not.toMatch(/drink|drug|alcohol|addict|famil|treatment|recovery/i);
});

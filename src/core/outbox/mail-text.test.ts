import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeNotification } from './mail-text.ts';
import { type ChangedKey, type Notification, notificationKinds } from './notification.ts';

const sender = { siteUrl: 'https://example.org/', agencyName: 'An agency', networkName: 'A network' };
const write = (kind: Notification['kind'], reference = 'ABCD-EFGH-JKMN', to = 'an-agency') =>
  writeNotification({ kind, to, reference }, sender);

const groupsOf = (count: number) =>
  fc
    .array(fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), {
      minLength: 4 * count,
      maxLength: 4 * count,
    })
    .map((signs) => signs.join('').replace(/(.{4})(?=.)/g, '$1-'));
const references = groupsOf(3);
const fingerprints = groupsOf(5);

const bytes = ({ subject, text }: { subject: string; text: string }) =>
  Buffer.byteLength(subject) + Buffer.byteLength(text);

describe.each(notificationKinds)('a mail about %s', (kind) => {
  it('has the same length for every request', () => {
    fc.assert(
      fc.property(references, references, fc.constantFrom('an-agency', 'coordinator'), (one, other, to) => {
        expect(bytes(write(kind, one, to))).toBe(bytes(write(kind, other, to)));
      }),
    );
  });

  it('differs between requests in nothing but the reference', () => {
    const one = write(kind, 'AAAA-AAAA-AAAA');
    const other = write(kind, 'ZZZZ-ZZZZ-ZZZZ');
    expect(one.subject.replaceAll('AAAA-AAAA-AAAA', 'ZZZZ-ZZZZ-ZZZZ')).toBe(other.subject);
    expect(one.text.replaceAll('AAAA-AAAA-AAAA', 'ZZZZ-ZZZZ-ZZZZ')).toBe(other.text);
  });

  it('gives the reference and the way to where it is read, and greets by the recipient’s own name', () => {
    const { subject, text } = write(kind);
    expect(subject).toContain('ABCD-EFGH-JKMN');
    expect(text).toContain('Reference: ABCD-EFGH-JKMN\n');
    const elsewhere: Partial<Record<typeof kind, string>> = {
      'listing-report': 'editors/',
      'key-changed': 'inbox/',
    };
    expect(text).toContain(`https://example.org/${elsewhere[kind] ?? 'inbox/#ABCD-EFGH-JKMN'}\n`);
    expect(text).toMatch(/^For An agency\n/);
  });
});

describe('a mail about a changed key', () => {
  const about = (key: ChangedKey, to = 'an-agency') =>
    writeNotification({ kind: 'key-changed', to, reference: 'ABCD-EFGH-JKMN', key }, sender);

  it('carries the fingerprints of before and now', () => {
    fc.assert(
      fc.property(fingerprints, fingerprints, (before, now) => {
        expect(about({ before, now }).text).toContain(
          `Fingerprint before: ${before}\nFingerprint now: ${now}\n`,
        );
      }),
    );
  });

  it('has the same length whatever changed, and where there was no key before', () => {
    const known = fc.option(fingerprints);
    fc.assert(
      fc.property(known, known, fc.constantFrom('an-agency', 'coordinator'), (before, now, to) => {
        expect(bytes(about({ before, now }, to))).toBe(bytes(about({ before: null, now: null }, to)));
        expect(bytes(about({ before, now }, to))).toBe(bytes(write('key-changed', 'AAAA-AAAA-AAAA', to)));
      }),
    );
  });
});

it('says what to do when the inbox does not open', () => {
  expect(write('request-received').text).toContain(
    'the coordinator of A network, who can open the request too',
  );
});

it('does not send the coordinator to the coordinator', () => {
  expect(write('request-received', 'ABCD-EFGH-JKMN', 'coordinator').text).not.toContain('the coordinator of');
});

it('asks not to contact a visitor who withdrew, in the subject already', () => {
  const { subject, text } = write('request-withdrawn');
  expect(subject).toContain('do not get in touch');
  expect(text).toContain('do not contact them');
});

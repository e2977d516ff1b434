import fc from 'fast-check';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { writeCheckMail } from '../listing-checks/check-mail.ts';
import { mailHtml } from './mail-html.ts';
import { writeNotification } from './mail-text.ts';
import { type Notification, notificationKinds } from './notification.ts';

const sender = { siteUrl: 'https://example.org/', agencyName: 'Tús & Co', networkName: 'A “network”' };
const write = (kind: Notification['kind'], reference = 'ABCD-EFGH-JKMN', to = 'an-agency') =>
  mailHtml(writeNotification({ kind, to, reference }, sender));
const question = mailHtml(
  writeCheckMail({
    listing: 'First <Door>',
    networkName: 'A network',
    link: 'https://example.org/api/listing-check?listing=first-door&token=abc',
    until: 'Tuesday 24 November',
    coordinatorEmail: 'coordinator@example.org',
  }),
);

const references = fc
  .array(fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), { minLength: 12, maxLength: 12 })
  .map((signs) => signs.join('').replace(/(.{4})(?=.)/g, '$1-'));

const validator = new HtmlValidate(new FileSystemConfigLoader());
const faultsOf = async (page: string) =>
  (await validator.validateString(page)).results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
  );

describe.each([
  ...notificationKinds.map((kind) => [kind, write(kind)] as const),
  ['listing-check', question] as const,
])('the page of a mail about %s', (_kind, page) => {
  it('is valid HTML', async () => {
    expect(await faultsOf(page)).toEqual([]);
  });

  it('fetches nothing, and leads nowhere but to the site', () => {
    expect(page).not.toMatch(/<(img|link|script|style|iframe)|\b(src|srcset|background)=|url\(/i);
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => new URL(address).origin);
    expect(links.length).toBeGreaterThan(0);
    expect(new Set(links)).toEqual(new Set(['https://example.org']));
  });
});

it.each(notificationKinds)('about %s has the same length for every request of a recipient', (kind) => {
  fc.assert(
    fc.property(references, references, fc.constantFrom('an-agency', 'coordinator'), (one, other, to) => {
      expect(Buffer.byteLength(write(kind, one, to))).toBe(Buffer.byteLength(write(kind, other, to)));
    }),
  );
});

it('says what the text says: paragraphs, lists, and names as they are', () => {
  const page = write('request-received');
  expect(page).toContain('<p>For Tús &amp; Co</p>');
  expect(page).toContain('<p>Reference: ABCD-EFGH-JKMN</p>');
  expect(page).toContain(
    '<a href="https://example.org/inbox/#ABCD-EFGH-JKMN">https://example.org/inbox/#ABCD-EFGH-JKMN</a>',
  );
  expect(page).toContain('<li>Choose the key file');
  expect(question).toContain('First &lt;Door&gt;');
});

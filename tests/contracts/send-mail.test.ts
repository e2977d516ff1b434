import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCaughtMail, listCaughtMail } from '#adapters/mail/caught.ts';
import { createSmtpMail } from '#adapters/mail/smtp.ts';
import type { OutgoingMail, SendMail } from '#core/outbox/deliver.ts';
import { mailHtml } from '#core/outbox/mail-html.ts';
import { headerOf, openSmtpInbox, partsOf, textOf } from '../support/smtp-inbox.ts';

/** A way to send, and what arrived by it. */
type Post = {
  readonly sendMail: SendMail;
  readonly arrived: () => Promise<readonly OutgoingMail[]>;
  readonly close: () => Promise<void>;
};

const overSmtp = async (): Promise<Post> => {
  const inbox = await openSmtpInbox();
  return {
    sendMail: createSmtpMail({ url: inbox.url, from: 'Alongside <notices@example.org>' }),
    arrived: async () =>
      inbox.mails.map(({ to, raw }) => ({
        id: headerOf(raw, 'Message-ID')?.replace(/^<(.*)@example\.org>$/, '$1') ?? '',
        to: to.join(', '),
        subject: headerOf(raw, 'Subject') ?? '',
        text: textOf(partsOf(raw)[0] ?? ''),
        html: textOf(partsOf(raw)[1] ?? ''),
      })),
    close: inbox.close,
  };
};

const intoAFolder = async (): Promise<Post> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'alongside-mail-'));
  return {
    sendMail: createCaughtMail(path.join(folder, 'mail')),
    arrived: async () =>
      (await listCaughtMail(path.join(folder, 'mail'))).map(({ at: _at, ...mail }) => mail),
    close: () => rm(folder, { recursive: true }),
  };
};

const mail = (about: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id: randomUUID(),
  to: 'an-agency@example.org',
  subject: 'A contact request is waiting for you (ABCD-EFGH-JKMN)',
  text: 'Two lines.\nAnd a second.\n',
  html: '<p>Two lines.<br>\nAnd a second.</p>\n',
  ...about,
});

describe.each([
  ['over SMTP', overSmtp],
  ['into the demonstration’s folder', intoAFolder],
])('sending mail %s', (_name, open) => {
  let post: Post;
  beforeEach(async () => {
    post = await open();
  });
  afterEach(() => post.close());

  it('delivers it to its one recipient, under its own id', async () => {
    const sent = mail();
    expect(await post.sendMail(sent)).toBe('sent');
    expect(await post.arrived()).toEqual([sent]);
  });

  it('changes nothing in the text: accents, quotation marks, long lines, a dot alone', async () => {
    const text = `Seán’s “agency”, Trá Mhór\n.\n..\n${'long '.repeat(300)}\n=41 & <b>\n`;
    await post.sendMail(mail({ text, html: mailHtml({ subject: 'Seán', text }) }));
    expect((await post.arrived())[0]).toMatchObject({ text, html: mailHtml({ subject: 'Seán', text }) });
  });

  it('keeps the id when a mail is sent again', async () => {
    const sent = mail();
    await post.sendMail(sent);
    await post.sendMail(sent);
    expect(new Set((await post.arrived()).map(({ id }) => id))).toEqual(new Set([sent.id]));
  });

  it('delivers several at once', async () => {
    const mails = Array.from({ length: 5 }, (_, index) => mail({ to: `agency-${index}@example.org` }));
    expect(await Promise.all(mails.map(post.sendMail))).toEqual(mails.map(() => 'sent'));
    expect(await post.arrived()).toEqual(expect.arrayContaining(mails));
  });
});

describe('the demonstration’s mail', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'alongside-mail-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is listed newest first, and leaves no unfinished file', async () => {
    const sendMail = createCaughtMail(folder);
    const mails = [mail(), mail(), mail()];
    for (const one of mails) await sendMail(one);
    const times = (await listCaughtMail(folder)).map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((one, other) => other - one));
    expect((await readdir(folder)).toSorted()).toEqual(mails.map(({ id }) => `${id}.json`).toSorted());
  });

  it('is empty before the first mail', async () => {
    expect(await listCaughtMail(path.join(folder, 'nothing-yet'))).toEqual([]);
  });

  it('passes over files that are no mail', async () => {
    await writeFile(path.join(folder, 'broken.json'), '{');
    await writeFile(path.join(folder, 'other.json'), '{}');
    await writeFile(path.join(folder, 'half.unfinished'), '{}');
    expect(await listCaughtMail(folder)).toEqual([]);
  });

  it('that cannot be written is not sent', async () => {
    await writeFile(path.join(folder, 'in-the-way'), '');
    expect(await createCaughtMail(path.join(folder, 'in-the-way'))(mail())).toBe('unreachable');
  });
});

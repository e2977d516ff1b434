import { randomUUID } from 'node:crypto';
import net from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { mailHtml } from '#core/outbox/mail-html.ts';
import { headerOf, openSmtpInbox } from '../../../tests/support/smtp-inbox.ts';
import { createSmtpMail } from './smtp.ts';

const mail = {
  id: randomUUID(),
  to: 'an-agency@example.org',
  subject: 'Subject',
  text: 'Text\n',
  html: '<p>Text</p>\n',
};
const from = 'Alongside <notices@example.org>';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const inboxThat = async (options: SMTPServerOptions = {}) => {
  const inbox = await openSmtpInbox(options);
  open.push(inbox.close);
  return inbox;
};

const no = (code: number) => Object.assign(new Error('No.'), { responseCode: code });

/** A server that talks to one client as `talk` says, without being a mail server. */
const serverThat = async (talk: (socket: net.Socket) => void) => {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as net.AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, sockets, server };
};

/** Speaks SMTP up to the end of the message, and then does what the test is about. */
const untilTheMessageIsIn = (then: (socket: net.Socket) => void) => (socket: net.Socket) => {
  let isMessage = false;
  socket.write('220 test\r\n');
  socket.on('data', (data) => {
    const said = data.toString('latin1');
    if (isMessage) {
      if (said.endsWith('\r\n.\r\n')) then(socket);
    } else if (said.startsWith('DATA')) {
      isMessage = true;
      socket.write('354 go on\r\n');
    } else {
      socket.write('250 fine\r\n');
    }
  });
};

describe('a mail over SMTP', () => {
  it('names its sender and one recipient in the envelope, and says that a program wrote it', async () => {
    const inbox = await inboxThat();
    expect(await createSmtpMail({ url: inbox.url, from })(mail)).toBe('sent');
    const [received] = inbox.mails;
    expect(received).toMatchObject({ from: 'notices@example.org', to: ['an-agency@example.org'] });
    expect(headerOf(received?.raw ?? '', 'From')).toBe(from);
    expect(headerOf(received?.raw ?? '', 'Message-ID')).toBe(`<${mail.id}@example.org>`);
    expect(headerOf(received?.raw ?? '', 'Auto-Submitted')).toBe('auto-generated');
  });

  it('has the same size for two references', async () => {
    const inbox = await inboxThat();
    const send = createSmtpMail({ url: inbox.url, from });
    for (const reference of ['ABCD-EFGH-JKMN', '0123-4567-89ZZ']) {
      const [subject, text] = [`Seán (${reference})`, `It’s ${reference}\n`];
      await send({ ...mail, id: randomUUID(), subject, text, html: mailHtml({ subject, text }) });
    }
    expect(inbox.mails[0]?.raw.length).toBe(inbox.mails[1]?.raw.length);
  });

  it('says the same as plain text and as HTML, for whatever its reader can show', async () => {
    const inbox = await inboxThat();
    await createSmtpMail({ url: inbox.url, from })(mail);
    const raw = inbox.mails[0]?.raw ?? '';
    expect(headerOf(raw, 'Content-Type')).toMatch(/^multipart\/alternative;/);
    const [plain, page] = [raw.indexOf('Content-Type: text/plain'), raw.indexOf('Content-Type: text/html')];
    expect(plain).toBeGreaterThan(0);
    expect(page).toBeGreaterThan(plain);
    expect(raw).toContain('<p>Text</p>');
  });

  it('may go without a display name', async () => {
    const inbox = await inboxThat();
    expect(await createSmtpMail({ url: inbox.url, from: 'notices@example.org' })(mail)).toBe('sent');
    expect(inbox.mails[0]?.from).toBe('notices@example.org');
  });
});

describe('a mail server that says no', () => {
  it.each<[string, SMTPServerOptions, string]>([
    ['to the recipient, for good', { onRcptTo: (_address, _session, done) => done(no(550)) }, 'refused'],
    ['to the recipient, for now', { onRcptTo: (_address, _session, done) => done(no(450)) }, 'unreachable'],
    ['to the sender', { onMailFrom: (_address, _session, done) => done(no(553)) }, 'refused'],
    [
      'to the message',
      {
        onData: (stream, _session, done) => {
          stream.resume();
          stream.on('end', () => done(no(554)));
        },
      },
      'refused',
    ],
    ['to everybody, for now', { onConnect: (_session, done) => done(no(421)) }, 'unreachable'],
  ])('%s', async (_what, options, failure) => {
    const inbox = await inboxThat(options);
    expect(await createSmtpMail({ url: inbox.url, from })(mail)).toBe(failure);
    expect(inbox.mails).toEqual([]);
  });

  it('to our password', async () => {
    const inbox = await inboxThat({
      onAuth: (_auth, _session, done) => done(no(535)),
      allowInsecureAuth: true,
    });
    const url = inbox.url.replace('smtp://', 'smtp://user:wrong@');
    expect(await createSmtpMail({ url, from })(mail)).toBe('refused');
  });
});

describe('a mail server that is not there', () => {
  it('at all', async () => {
    const { url, server } = await serverThat(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    expect(await createSmtpMail({ url, from })(mail)).toBe('unreachable');
  });

  it('any more when the message is in', async () => {
    const { url } = await serverThat(untilTheMessageIsIn((socket) => socket.destroy()));
    expect(await createSmtpMail({ url, from })(mail)).toBe('unreachable');
  });

  it.each<[string, (socket: net.Socket) => void]>([
    ['and never greets', () => undefined],
    ['and never says whether it took the message', untilTheMessageIsIn(() => undefined)],
  ])('in time %s: the connection is cut', async (_what, talk) => {
    const { url, sockets } = await serverThat(talk);
    const begun = Date.now();
    expect(await createSmtpMail({ url, from, withinMilliseconds: 300 })(mail)).toBe('timed-out');
    expect(Date.now() - begun).toBeLessThan(2_000);
    const [socket] = sockets;
    if (socket !== undefined) await new Promise((resolve) => socket.once('close', resolve));
    expect(sockets.size).toBe(0);
  });
});

describe('privacy on the way', () => {
  // An address of this machine that does not look like one.
  const farAway = (port: number, login = '') => `smtp://${login}[::ffff:127.0.0.1]:${port}`;

  it('does not hand mail or password to another machine without encryption', async () => {
    const passwords: unknown[] = [];
    const inbox = await inboxThat({
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, done) => {
        passwords.push(password);
        done(null, { user: 'user' });
      },
    });
    expect(await createSmtpMail({ url: farAway(inbox.port, 'user:password@'), from })(mail)).not.toBe('sent');
    expect(inbox.mails).toEqual([]);
    expect(passwords).toEqual([]);
    await createSmtpMail({ url: inbox.url.replace('//', '//user:password@'), from })(mail);
    expect(passwords).toEqual(['password']);
  });

  it('does when the address says so', async () => {
    const inbox = await inboxThat();
    expect(await createSmtpMail({ url: `${farAway(inbox.port)}?requireTLS=false`, from })(mail)).toBe('sent');
  });
});

import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as the mail server got it. `raw` is the whole message. */
export type ReceivedMail = { readonly from: string; readonly to: readonly string[]; readonly raw: string };

export type SmtpInbox = {
  /** Like `smtp://127.0.0.1:40123`. */
  readonly url: string;
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  readonly close: () => Promise<void>;
};

/**
 * A real mail server on loopback that keeps what it is sent. `options` make it refuse, hang or offer less; `whenTaken` is
 * called with each mail that is kept, before its sender is told so.
 */
export const openSmtpInbox = async (
  options: SMTPServerOptions = {},
  whenTaken: (mail: ReceivedMail) => void = () => undefined,
): Promise<SmtpInbox> => {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const mail = {
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('latin1'),
        };
        mails.push(mail);
        whenTaken(mail);
        done();
      });
    },
    ...options,
  });
  // A client that goes away in the middle is what some tests are about.
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    mails,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};

/** A header's value, unfolded; null when it is missing. */
export const headerOf = (raw: string, name: string): string | null => {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
  const line = head.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim() ?? null;
};

/** A message's parts, as messages of their own: the plain text first, then its page. */
export const partsOf = (raw: string): readonly string[] => {
  const mark = headerOf(raw, 'Content-Type')?.match(/boundary="([^"]+)"/)?.[1];
  if (mark === undefined) return [raw];
  return raw
    .split(`--${mark}`)
    .slice(1, -1)
    .map((part) => part.replace(/^\r\n/, '').replace(/\r\n$/, ''));
};

/** The text of a plain message or of one part, decoded. */
export const textOf = (raw: string): string => {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  const encoding = headerOf(raw, 'Content-Transfer-Encoding');
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body, 'latin1');
  return bytes.toString('utf8').replaceAll('\r\n', '\n');
};

const decodeQuotedPrintable = (body: string): string =>
  body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

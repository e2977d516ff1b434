import type { IncomingMessage } from 'node:http';

/** What came with a request: its bytes, or why there are none. */
export type RequestBody =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'gone' };

/** Of a body that is too long, this much is read and thrown away: only then does a browser show the refusal. */
const mostBytesDrained = 1024 * 1024;

const announcedBytes = (raw: IncomingMessage): number => Number(raw.headers['content-length'] ?? 0);

/** Whether so little of a request can still come that throwing it away costs less than a new connection. */
export const isSoonOver = (raw: IncomingMessage): boolean =>
  raw.headers['transfer-encoding'] === undefined && announcedBytes(raw) <= mostBytesDrained;

/** Reads a request's body into memory, at most `mostBytes`. `gone` when the client left in the middle. */
export const readRequestBody = (raw: IncomingMessage, mostBytes: number): Promise<RequestBody> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = () => {
      raw.pause();
      resolve({ kind: 'too-large' });
    };
    if (announcedBytes(raw) > mostBytesDrained) return refuse();
    raw.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (size > mostBytesDrained) refuse();
    });
    raw.once('end', () =>
      resolve(size > mostBytes ? { kind: 'too-large' } : { kind: 'read', bytes: Buffer.concat(chunks) }),
    );
    raw.once('error', () => resolve({ kind: 'gone' }));
    raw.once('close', () => resolve({ kind: 'gone' }));
  });

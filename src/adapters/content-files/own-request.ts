import type { IncomingMessage } from 'node:http';

/** Whether a request comes from a page of the editing server itself, on this machine; a page elsewhere cannot make one. */
export const isFromThisSite = ({
  headers: { host, origin, 'sec-fetch-site': site },
}: IncomingMessage): boolean =>
  /^localhost:\d+$/.test(host ?? '') &&
  (site === undefined ? origin === `http://${host}` : site === 'same-origin');

/** The text that a request brings; null when it is longer than so many bytes. */
export const readBody = async (request: IncomingMessage, mostBytes: number): Promise<string | null> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    const piece = Buffer.from(part);
    bytes += piece.length;
    if (bytes > mostBytes) return null;
    parts.push(piece);
  }
  return Buffer.concat(parts).toString('utf8');
};

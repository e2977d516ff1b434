import { Agent, request } from 'node:http';

/** A request as it goes over the line: also what no browser would send. */
export type RawRequest = {
  readonly method: string;
  /** Path and query, as they are to stand in the first line. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string | null;
};

export type RawAnswer = { readonly status: number; readonly headers: string; readonly body: string };

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** Sends it; an answer that was cut off, as for a body that is much too long, has the status that came, or 0. */
export const sendRaw = (origin: string, { method, path, headers, body }: RawRequest): Promise<RawAnswer> =>
  new Promise((resolve) => {
    let status = 0;
    let head = '';
    const parts: Buffer[] = [];
    const end = () => resolve({ status, headers: head, body: Buffer.concat(parts).toString('latin1') });
    const { hostname, port } = new URL(origin);
    const sent = request({ agent, hostname, port, method, path, headers }, (answer) => {
      status = answer.statusCode ?? 0;
      head = JSON.stringify(answer.headers);
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('close', end);
    });
    sent.on('error', end);
    sent.end(body ?? undefined);
  });

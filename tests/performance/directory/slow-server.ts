import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { asBrotli } from '../../../scripts/compress.mjs';
import { type Answer, type CountingServer, serveCounting } from '../pages/counting-server.ts';

/** A line: bytes a second for all answers together, and milliseconds before each answer begins. */
export type Line = { readonly bytesPerSecond: number; readonly latencyMilliseconds: number };

/** Slow 3G as browsers' own tools know it, but at the server: what a worker asks for is slowed like everything else. */
export const slow3g: Line = { bytesPerSecond: 400_000 / 8, latencyMilliseconds: 400 };

const piece = 1400;

type Sending = { readonly response: ServerResponse; readonly bytes: Buffer; sent: number };

/** Sends answers over one line: a piece of each in turn, never faster than the line. */
const sendOver = ({ bytesPerSecond }: Line) => {
  const queue: Sending[] = [];
  let free = 0;
  let isPouring = false;
  const pour = () => {
    const now = performance.now();
    free = Math.max(free, now - 50);
    while (free <= now) {
      const next = queue.shift();
      if (next === undefined) {
        isPouring = false;
        return;
      }
      const some = next.bytes.subarray(next.sent, next.sent + piece);
      next.response.write(some);
      next.sent += some.length;
      free += (some.length / bytesPerSecond) * 1000;
      if (next.sent < next.bytes.length) queue.push(next);
      else next.response.end();
    }
    setTimeout(pour, Math.max(1, free - now));
  };
  return (response: ServerResponse, bytes: Buffer) => {
    if (bytes.length === 0) return response.end();
    queue.push({ response, bytes, sent: 0 });
    if (!isPouring) setTimeout(pour);
    isPouring = true;
    return response;
  };
};

/** A file as it is sent; compressed once, as far as brotli goes, as the build does. */
const bytesAsSent = () => {
  const known = new Map<string, Promise<Buffer>>();
  return (file: string, isCompressed: boolean): Promise<Buffer> => {
    if (!existsSync(file)) return Promise.resolve(Buffer.alloc(0));
    const bytes =
      known.get(file) ?? (isCompressed ? asBrotli(readFileSync(file)) : Promise.resolve(readFileSync(file)));
    known.set(file, bytes);
    return bytes;
  };
};

/** Serves a built folder over a slow line, with the headers and compressed files of the site itself. */
export const serveSlowly = async (folder: string, line: Line): Promise<CountingServer> => {
  const inner = await serveCounting(folder);
  const send = sendOver(line);
  const bytesOf = bytesAsSent();
  let answers: Answer[] = [];
  const http = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const began = performance.now();
    const answer = await fetch(inner.origin + path, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'identity' },
    });
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path.replace(/\?.*$/, ''));
    const isCompressed = /\.(?:html|js|json|css|svg)$/.test(file);
    const bytes = await bytesOf(file, isCompressed);
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    answers.push({ path, bytes: bytes.length });
    const headers: Record<string, string> = { 'content-length': String(bytes.length) };
    for (const name of ['content-type', 'cache-control', 'etag']) {
      const value = answer.headers.get(name);
      if (value !== null) headers[name] = value;
    }
    if (isCompressed) headers['content-encoding'] = 'br';
    const wait = line.latencyMilliseconds - (performance.now() - began);
    setTimeout(
      () => {
        response.writeHead(answer.status, headers);
        response.flushHeaders();
        send(response, bytes);
      },
      Math.max(0, wait),
    );
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return {
    origin: `http://localhost:${(http.address() as AddressInfo).port}`,
    takeAnswers: () => {
      const taken = answers;
      answers = [];
      return taken;
    },
    stop: async () => {
      const closed = once(http, 'close');
      http.close();
      http.closeAllConnections();
      await Promise.all([closed, inner.stop()]);
    },
  };
};

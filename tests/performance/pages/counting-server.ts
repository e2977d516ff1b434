import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { staticFiles } from '../../../src/app/static-files.ts';

/** One answer as it went over the wire: status line, headers and body in bytes. */
export type Answer = { readonly path: string; readonly bytes: number };

export type CountingServer = {
  /** Like `http://localhost:40123`. */
  readonly origin: string;
  /** The answers since this was asked last. */
  readonly takeAnswers: () => Answer[];
  readonly stop: () => Promise<void>;
};

/** Serves a built folder as the site itself is served, with the same headers and compressed files, and counts what it sends. */
export const serveCounting = async (folder: string): Promise<CountingServer> => {
  const serveFile = staticFiles(folder);
  let answers: Answer[] = [];
  const http = createServer((request, response) => {
    const { socket, url = '/' } = request;
    const before = socket.bytesWritten;
    response.once('finish', () => answers.push({ path: url, bytes: socket.bytesWritten - before }));
    serveFile(request, response, new URL(url, 'http://localhost'));
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
      await closed;
    },
  };
};

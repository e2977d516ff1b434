import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A door in front of a site that writes down every request, from whatever part of the browser it comes. */
export type ListeningDoor = {
  readonly origin: string;
  /** Method, path and query of every request so far, but for the site's icon. */
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
};

/** Opens a door on a free port in front of the site at `target`, like `http://localhost:40123`. */
export const openDoor = async (target: string): Promise<ListeningDoor> => {
  const asked: string[] = [];
  const server = createServer((visitor, answer) => {
    // The browser asks for the icon whenever it likes.
    if (visitor.url !== '/favicon.svg') asked.push(`${visitor.method} ${visitor.url}`);
    const onward = request(
      new URL(visitor.url ?? '/', target),
      { method: visitor.method, headers: visitor.headers },
      (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      },
    );
    onward.on('error', () => answer.destroy());
    visitor.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The tokens that the stand-in for GitHub knows: of an editor, of somebody who may only read, of one who asked too often, one whom it leaves without an answer, one whom it sends elsewhere. */
export const hostTokens = {
  editor: 'gho_aTokenOfTheStandIn',
  reader: 'gho_aTokenThatOnlyReads',
  busy: 'gho_aTokenThatAskedTooOften',
  unanswered: 'gho_aTokenWithoutAnAnswer',
  moved: 'gho_aTokenOfARenamedRepository',
} as const;

/** As much of GitHub as answers over HTTP on this machine: it signs an editor in, and says who may write. */
export type CodeHostDoor = {
  readonly origin: string;
  /** What it was asked, like `GET /repos/network/site`. */
  readonly asked: readonly string[];
  readonly close: () => void;
};

/** The repository that the stand-in keeps. */
export const hostRepository = 'network/site';

type Answer = { readonly status: number; readonly body: unknown };

const rightsOf = (authorization: string | undefined): Answer => {
  const about = (push: boolean) => ({ status: 200, body: { permissions: { pull: true, push } } });
  if (authorization === `token ${hostTokens.editor}`) return about(true);
  if (authorization === `token ${hostTokens.reader}`) return about(false);
  return authorization === `token ${hostTokens.busy}`
    ? { status: 403, body: { message: 'API rate limit exceeded' } }
    : { status: 401, body: { message: 'Bad credentials' } };
};

/** Starts it on a free port. */
export const startCodeHostDoor = async (): Promise<CodeHostDoor> => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost');
    asked.push(`${request.method} ${address.pathname}`);
    if (address.pathname === '/login/oauth/authorize') {
      const back = new URL(address.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', 'a-code');
      back.searchParams.set('state', address.searchParams.get('state') ?? '');
      return response.writeHead(302, { Location: back.href }).end();
    }
    if (request.headers.authorization === `token ${hostTokens.unanswered}`) return request.resume();
    if (request.headers.authorization === `token ${hostTokens.moved}`)
      return response.writeHead(301, { Location: '/repos/network/renamed' }).end();
    const { status, body } = address.pathname.startsWith('/repos/')
      ? rightsOf(request.headers.authorization)
      : { status: 200, body: { access_token: hostTokens.editor, token_type: 'bearer' } };
    return response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

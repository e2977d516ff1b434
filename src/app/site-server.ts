import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ServerRequest } from 'srvx';
import { NodeRequest, sendNodeResponse } from 'srvx/node';
import { answering, failureCode, type ReportFailure, reportOnConsole } from './answering.ts';
import { type Endpoint, type Match, type PlatformContext, routesOf } from './endpoints.ts';
import { failureAnswer, notAnAddress, tooBusy, tooLarge, unforeseen, wrongMethod } from './failure-answer.ts';
import { withHeaders } from './headers.ts';
import { isSoonOver, readRequestBody } from './request-body.ts';
import { startSchedules } from './schedule.ts';
import { staticFiles } from './static-files.ts';
import { waitingWork } from './waiting-work.ts';

/** Answers that stand in front of the built files, made while the program runs: public keys, caught mail. */
export type StaticOverlay = (path: string) => Response | undefined | Promise<Response | undefined>;

export type SiteServerOptions = {
  /** The folder with the built site. */
  readonly dist: string;
  readonly endpoints: readonly Endpoint[];
  readonly overlay?: StaticOverlay;
  /** Addresses of proxies that may say who the visitor is; nobody else may. */
  readonly trustedProxies?: readonly string[];
  readonly report?: ReportFailure;
  /** Milliseconds within which a request's headers, and all of it, must have arrived. */
  readonly headersWithin?: number;
  readonly requestWithin?: number;
  /** How many requests functions may be answering at the same time; any more are told to come again. */
  readonly mostAtOnce?: number;
};

export type SiteServer = {
  readonly http: Server;
  /** Takes no new connection, lets answers and the work after them finish within ten seconds, then closes. */
  readonly stop: () => Promise<void>;
};

/** A function refuses more than 64 KiB itself, in its own words; this keeps anything larger out of memory. */
const mostBytes = 72 * 1024;
const stopWithin = 10_000;

/**
 * How many connections the system may hold until they are taken (it may hold fewer). Of what is above that, some are cut off
 * without an answer, where “come again” would have been one.
 */
export const backlog = 4_096;

const isRead = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

/**
 * The whole site on one Node server, as the hosting platform serves it: functions first, then answers made while the
 * program runs, then the built files. Schedules run from now; listening is for the caller: `http.listen(…)`.
 */
export const createSiteServer = (options: SiteServerOptions): SiteServer => {
  const {
    dist,
    endpoints,
    overlay,
    trustedProxies = [],
    report = reportOnConsole,
    mostAtOnce = 48,
  } = options;
  let answeringNow = 0;
  const findRoute = routesOf(endpoints);
  const serveFile = staticFiles(dist);
  const work = waitingWork(report);

  const isBusy = (match: Match): boolean => match.kind === 'endpoint' && answeringNow >= mostAtOnce;

  /** The answer of a function or of the overlay; undefined when the address is a matter for the files. */
  const respond = async (request: ServerRequest, asked: URL, match: Match): Promise<Response | undefined> => {
    if (isBusy(match)) return failureAnswer(request, tooBusy);
    if (match.kind === 'endpoint') {
      const context: PlatformContext = {
        ip: (request.ip ?? '').replace(/^::ffff:(?=\d+\.)/, ''),
        params: match.params,
        requestId: randomUUID(),
        url: asked,
        waitUntil: (promise) => work.add(match.where, promise),
      };
      answeringNow += 1;
      try {
        return await answering(match.where, match.endpoint.handler, report)(request, context);
      } finally {
        answeringNow -= 1;
      }
    }
    if (match.kind === 'other-method') return failureAnswer(request, wrongMethod(match.methods));
    if (!isRead(request)) return failureAnswer(request, wrongMethod(['GET', 'HEAD']));
    try {
      const made = await overlay?.(asked.pathname);
      return made && withHeaders(made, asked.pathname);
    } catch (thrown) {
      report(failureCode(thrown), 'a page made while running');
      return failureAnswer(request, unforeseen);
    }
  };

  const onRequest = async (raw: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = new NodeRequest({ req: raw, res: response, trustProxy: [...trustedProxies] });
    const asked = URL.parse(request.url);
    const match = asked === null ? null : findRoute(request.method, asked.pathname);
    if (match !== null && isBusy(match)) {
      // Whoever must come again costs as little as may be: what they send is not read first, but thrown away as it comes.
      if (!isSoonOver(raw)) response.setHeader('Connection', 'close');
      return sendNodeResponse(response, failureAnswer(request, tooBusy));
    }
    const body = await readRequestBody(raw, mostBytes);
    if (body.kind === 'gone') return;
    if (body.kind === 'too-large') {
      if (!raw.complete) response.setHeader('Connection', 'close');
      return sendNodeResponse(response, failureAnswer(request, tooLarge));
    }
    if (asked === null || match === null)
      return sendNodeResponse(response, failureAnswer(request, notAnAddress));
    // A function reads from memory, as on the platform: one that stops reading half-way cannot break the connection.
    Object.assign(raw, { rawBody: body.bytes });
    const answer = await respond(request, asked, match);
    return answer ? sendNodeResponse(response, answer) : serveFile(raw, response, asked);
  };

  const http = createServer(
    {
      headersTimeout: options.headersWithin ?? 15_000,
      requestTimeout: options.requestWithin ?? 60_000,
      // Longer than a proxy keeps a connection that nobody uses, mostly a minute: whoever sends on one that is being closed
      // here gets no answer, and a proxy sends no post a second time.
      keepAliveTimeout: 75_000,
      connectionsCheckingInterval: Math.min(1_000, options.headersWithin ?? 1_000),
    },
    (raw, response) => {
      onRequest(raw, response).catch((thrown: unknown) => {
        report(failureCode(thrown), 'the server itself');
        response.destroy();
      });
    },
  );
  // A client that never reads its answer does not keep the line either.
  http.setTimeout(2 * 60_000);

  const stopSchedules = startSchedules(endpoints, work, report);
  return {
    http,
    stop: async () => {
      stopSchedules();
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      // Browsers keep a connection open after their answer; nobody waits for those.
      const sweep = setInterval(() => http.closeIdleConnections(), 50);
      const timer = setTimeout(() => http.closeAllConnections(), stopWithin);
      await closed;
      clearInterval(sweep);
      clearTimeout(timer);
      await work.settled(stopWithin);
    },
  };
};

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { v5 } from 'uuid';
import { dayIn } from '#core/calendar/zoned-time.ts';
import { answerOpenData, type OpenAnswer } from '#core/open-referral/api/answer.ts';
import { type OpenDirectory, openDirectory } from '#core/open-referral/api/open-directory.ts';
import type { OpenData } from '#core/open-referral/open-data.ts';
import { recordIds } from '#core/open-referral/record-ids.ts';
import { answering, type Handler } from './answering.ts';

/** What the feed is made of. */
export type OpenDataSource = {
  readonly read: () => Promise<OpenData>;
  readonly now: () => Date;
};

/** Beside the program, as the build left it. */
const builtFile = 'dist/open-data/listings.json';

const built: OpenDataSource = {
  read: async () => JSON.parse(await readFile(builtFile, 'utf8')) as OpenData,
  now: () => new Date(),
};

/** Anybody may read it, from any page. */
const forEverybody = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Link' };
const methods = 'GET, HEAD, OPTIONS';
const statuses = { found: 200, 'bad-parameter': 400, 'not-found': 404 } as const satisfies Record<
  OpenAnswer['kind'],
  number
>;

const faultAnswer = (
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Response => Response.json(body, { status, headers: { ...forEverybody, ...headers } });

/** Whether what the asker has is what it would get. `*` and weak marks count too (RFC 9110, 13.1.2). */
const hasIt = (ifNoneMatch: string | null, mark: string): boolean =>
  ifNoneMatch?.split(',').some((one) => ['*', mark].includes(one.trim().replace(/^W\//, ''))) ?? false;

const foundAnswer = (request: Request, body: object): Response => {
  const text = JSON.stringify(body);
  const mark = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = {
    ...forEverybody,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'public, max-age=300',
    ETag: `W/${mark}`,
    Link: '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
  };
  if (hasIt(request.headers.get('if-none-match'), mark)) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : text, { headers });
};

/** Keeps the directory of the day, so that its listings are read once in a process and looked at once a day. */
const directoryOfToday = ({ read, now }: OpenDataSource): (() => Promise<OpenDirectory>) => {
  let data: Promise<OpenData> | undefined;
  let kept: OpenDirectory | undefined;
  return async () => {
    data ??= read();
    const open = await data.catch((thrown: unknown) => {
      data = undefined;
      throw thrown;
    });
    const today = dayIn(open.timeZone, now());
    if (kept?.feed.today !== today) kept = openDirectory(open, today, recordIds(v5, open.openDataKey));
    return kept;
  };
};

/**
 * The open data under `/api/`: HSDS 3.0 and its UK profile, for anybody, without a key, and kept by caches for five
 * minutes. It needs what the build left and nothing else: no database, no mail, no settings.
 */
export const openData = (source: OpenDataSource = built): Handler<unknown> => {
  const directoryNow = directoryOfToday(source);
  return answering('/api (open data)', async (request) => {
    if (request.method === 'OPTIONS')
      return new Response(null, {
        status: 204,
        headers: {
          ...forEverybody,
          Allow: methods,
          'Access-Control-Allow-Methods': methods,
          'Access-Control-Allow-Headers': 'If-None-Match, Content-Type',
          'Access-Control-Max-Age': '86400',
        },
      });
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return faultAnswer(
        405,
        { error: 'method-not-allowed', sentence: 'This data can be read, and not changed, from here.' },
        { Allow: methods },
      );
    const { origin, pathname, searchParams } = new URL(request.url);
    const path = pathname
      .replace(/^\/api/, '')
      .split('/')
      .filter(Boolean);
    const answer = answerOpenData({ origin, path, parameters: searchParams }, await directoryNow());
    if (answer.kind === 'found') return foundAnswer(request, answer.body);
    const { kind: error, ...why } = answer;
    return faultAnswer(statuses[error], { error, ...why });
  });
};

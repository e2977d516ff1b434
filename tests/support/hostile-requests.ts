import fc from 'fast-check';
import type { RawRequest } from './raw-request.ts';

/** What must never come back as it was sent, wherever it was put. */
export const echoMark = `mark-me<b>"'&${'`'}</b>`;

const piece = fc.oneof(
  fc.constantFrom(
    echoMark,
    '',
    '0',
    '-1',
    '1e999',
    'NaN',
    'null',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    "' or 1=1 --",
    '%00',
    '\u0000',
    '\ud800',
    '9'.repeat(400),
    '2026-02-30',
    '25:61',
    'MO',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 400 }),
);

const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constant(JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`)),
  fc.constant({ [echoMark]: echoMark }),
);

/** A body that would be let in, with a few of its fields taken away, added or changed. */
const spoilt = (good: readonly object[]) =>
  fc
    .record({
      from: fc.constantFrom(...good),
      changes: fc.array(
        fc.record({
          field: fc.oneof(
            fc.nat(20),
            fc.constantFrom('__proto__', 'constructor', 'toString', 'action', 'kind', 'id', echoMark),
          ),
          to: fc.oneof(piece, anyJson, fc.constant(undefined)),
        }),
        { maxLength: 3 },
      ),
    })
    .map(({ from, changes }) => {
      const entries = new Map<string, unknown>(Object.entries(from));
      for (const { field, to } of changes) {
        entries.set(typeof field === 'string' ? field : ([...entries.keys()][field] ?? 'extra'), to);
      }
      return Object.fromEntries(entries);
    });

const asForm = (value: object): string =>
  new URLSearchParams(
    Object.entries(value).flatMap(([name, one]) => [
      [name, typeof one === 'string' ? one : (JSON.stringify(one) ?? '')],
    ]),
  ).toString();

const bodyOf = (good: readonly object[]) =>
  fc.oneof(
    spoilt(good).map((value) => ({ type: 'application/json', body: JSON.stringify(value) })),
    spoilt(good).map((value) => ({ type: 'application/x-www-form-urlencoded', body: asForm(value) })),
    anyJson.map((value) => ({ type: 'application/json', body: JSON.stringify(value) })),
    fc
      .uint8Array({ maxLength: 300 })
      .map((body) => ({ type: 'application/json', body: Uint8Array.from(body) as Uint8Array | string })),
    fc.record({
      type: fc.constantFrom(
        '',
        'text/plain',
        'multipart/form-data; boundary=x',
        'application/json; charset=utf-16',
      ),
      body: piece as fc.Arbitrary<Uint8Array | string>,
    }),
    fc.constant({ type: 'application/json', body: `"${'x'.repeat(70_000)}"` as Uint8Array | string }),
  );

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

const queryNames = [
  'search',
  'page',
  'per_page',
  'taxonomy_term_id',
  'minimum_age',
  'start_time',
  'day',
  'postcode',
];
const query = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...queryNames), piece), piece), { maxLength: 4 })
  .map((pairs) => pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&'));

/**
 * Requests of every kind to addresses of these patterns (`/api/services/:id`): `good` bodies spoilt, `tokens` that are
 * and are not let in, and plain rubbish.
 */
export const hostileRequest = (
  patterns: readonly string[],
  good: readonly object[],
  tokens: readonly Readonly<Record<string, string>>[],
): fc.Arbitrary<RawRequest> =>
  fc
    .record({
      pattern: fc.constantFrom(...patterns),
      part: fc.oneof(piece.map(encoded), fc.constantFrom('%', '%ff', '%c0%ae', '..', '.', ';', '%2f%2e%2e')),
      query: fc.oneof(fc.constant(''), query, fc.constantFrom('%', '&&=', '%ff=%ff')),
      method: fc.constantFrom(
        'POST',
        'POST',
        'POST',
        'GET',
        'GET',
        'HEAD',
        'PUT',
        'DELETE',
        'PATCH',
        'OPTIONS',
        'QUERY',
      ),
      site: fc.constantFrom('same-origin', 'same-origin', 'same-origin', 'cross-site', 'none', null),
      accept: fc.constantFrom('application/json', 'text/html', '*/*', 'x'.repeat(200)),
      token: fc.constantFrom(
        ...tokens,
        { Authorization: 'Bearer a.b' },
        { Authorization: 'Bearer ..' },
        {
          Authorization: `Bearer ${'A'.repeat(3000)}.${'B'.repeat(43)}`,
        },
      ),
      content: bodyOf(good),
    })
    .map(({ pattern, part, query: asked, method, site, accept, token, content }) => {
      const path = pattern.replace(/:\w+/g, () => part);
      const hasBody = !['GET', 'HEAD'].includes(method);
      return {
        method,
        path: asked === '' ? path : `${path}?${asked}`,
        headers: {
          Accept: accept,
          ...(site === null ? {} : { 'Sec-Fetch-Site': site }),
          ...(content.type === '' || !hasBody ? {} : { 'Content-Type': content.type }),
          ...token,
        },
        body: hasBody ? content.body : null,
      };
    });

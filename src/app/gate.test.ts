import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filledIn } from '#core/contact/contact-data.fixture.ts';
import { longest } from '#core/contact/form-fields.ts';
import { isFromThisSite, mostBytes, readPost } from './gate.ts';
import { refuse } from './refusal.ts';

const siteOrigin = 'https://alongside.example';
const door = { methods: ['POST'], types: ['json', 'form'], siteOrigin } as const;
const ofThisSite = { 'Sec-Fetch-Site': 'same-origin' };
const json = { ...ofThisSite, 'Content-Type': 'application/json' };
const form = { ...ofThisSite, 'Content-Type': 'application/x-www-form-urlencoded' };

const postOf = (
  headers: Record<string, string>,
  body: RequestInit['body'] = '{}',
  method = 'POST',
): Request =>
  new Request(`${siteOrigin}/api/contact-request`, {
    method,
    headers,
    body: method === 'GET' ? null : (body ?? null),
    duplex: 'half',
  } as RequestInit);
const read = (headers: Record<string, string>, body?: RequestInit['body']) =>
  readPost(postOf(headers, body), door);

/** A body that comes in pieces, so that nobody says beforehand how long it is. */
const inPieces = (
  pieces: readonly Uint8Array[],
  onCancel: () => void = () => undefined,
): ReadableStream<Uint8Array> => {
  const left = [...pieces];
  return new ReadableStream({
    pull: (controller) => {
      const piece = left.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
    cancel: onCancel,
  });
};

describe('a post of this site', () => {
  test('is let in with its JSON', async () => {
    expect(await read(json, '{"a":[1]}')).toEqual({ kind: 'json', body: { a: [1] }, ticket: null });
  });

  test('is let in with its form', async () => {
    const posted = await read(form, 'words=%C3%A9t%C3%A9+now&times=morning&times=evening');
    if (posted.kind !== 'form') throw new Error(posted.kind);
    expect([...posted.entries]).toEqual([
      ['words', 'été now'],
      ['times', 'morning'],
      ['times', 'evening'],
    ]);
  });

  test('keeps what guards it apart from what was filled in', async () => {
    const posted = await read(form, 'homepage=x&shown=1700000000000&ticket=t&words=hello');
    if (posted.kind !== 'form') throw new Error(posted.kind);
    expect([...posted.entries]).toEqual([['words', 'hello']]);
    expect(posted.guard).toEqual({ trap: 'x', shownAt: '1700000000000', ticket: 't' });
  });

  test('shows its ticket in a header', async () => {
    expect(await read({ ...json, 'Alongside-Ticket': 't' }, '{}')).toMatchObject({ ticket: 't' });
  });

  test.each(['application/json; charset=utf-8', 'APPLICATION/JSON', ' application/json ;x'])(
    'may call its JSON “%s”',
    async (type) => {
      expect(await read({ ...json, 'Content-Type': type })).toEqual({ kind: 'json', body: {}, ticket: null });
    },
  );
});

describe('whether a browser says that a page of this site sent it', () => {
  const isOurs = (headers: Record<string, string>) => isFromThisSite(postOf(headers), siteOrigin);

  test('same-origin is ours, also when the form’s origin is null, as it is under no-referrer', () => {
    expect(isOurs({ 'Sec-Fetch-Site': 'same-origin' })).toBe(true);
    expect(isOurs({ 'Sec-Fetch-Site': 'same-origin', Origin: 'null' })).toBe(true);
  });

  test.each(['cross-site', 'same-site', 'none', '', 'same-origin, cross-site'])(
    '“%s” is not, whatever the origin',
    (site) => {
      expect(isOurs({ 'Sec-Fetch-Site': site, Origin: siteOrigin })).toBe(false);
    },
  );

  test('an older browser must name this site as the origin', () => {
    expect(isOurs({ Origin: siteOrigin })).toBe(true);
  });

  test.each<[what: string, headers: Record<string, string>]>([
    ['no origin', {}],
    ['null alone', { Origin: 'null' }],
    ['another site', { Origin: 'https://elsewhere.example' }],
    ['this site without encryption', { Origin: 'http://alongside.example' }],
    ['this site at another port', { Origin: 'https://alongside.example:8443' }],
    ['a site that only begins like this one', { Origin: 'https://alongside.example.elsewhere.example' }],
    ['a page of this site as referrer', { Referer: `${siteOrigin}/contact/` }],
  ])('without the newer header, %s is not ours', (_, headers) => {
    expect(isOurs(headers)).toBe(false);
  });

  test('what is not ours is refused before it is read', async () => {
    const body = inPieces([new Uint8Array(10)]);
    const request = postOf({ 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'cross-site' }, body);
    expect(await readPost(request, door)).toEqual(refuse('other-origin'));
    expect(request.bodyUsed).toBe(false);
  });
});

describe('a post is refused', () => {
  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('with the method %s', async (method) => {
    expect(await readPost(postOf(json, '{}', method), door)).toEqual(refuse('method-not-allowed'));
  });

  test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/jsonp', 'text/html', 'json', ''])(
    'as “%s”',
    async (type) => {
      expect(await read({ ...ofThisSite, 'Content-Type': type })).toEqual(refuse('wrong-type'));
    },
  );

  test('without a type', async () => {
    const request = postOf(ofThisSite, new Uint8Array([123, 125]));
    expect(await readPost(request, door)).toEqual(refuse('wrong-type'));
  });

  test('as a form where only JSON is taken, and the other way round', async () => {
    expect(await readPost(postOf(form, 'a=b'), { ...door, types: ['json'] })).toEqual(refuse('wrong-type'));
    expect(await readPost(postOf(json), { ...door, types: ['form'] })).toEqual(refuse('wrong-type'));
  });

  test.each(['', '{', '{"a":}', "{'a':1}", 'undefined', '{}{}', '\u0000'])(
    'as broken JSON: %j',
    async (text) => {
      expect(await read(json, text)).toEqual(refuse('not-readable'));
    },
  );

  test('without a body', async () => {
    expect(await readPost(new Request(`${siteOrigin}/`, { method: 'POST', headers: json }), door)).toEqual(
      refuse('not-readable'),
    );
  });
});

describe('the size', () => {
  const textOf = (bytes: number): string => JSON.stringify('x'.repeat(bytes - 2));

  test('may be 64 KB and not a byte more', async () => {
    expect(mostBytes).toBe(65_536);
    expect(await read(json, textOf(mostBytes))).toMatchObject({ kind: 'json' });
    expect(await read(json, textOf(mostBytes + 1))).toEqual(refuse('too-large'));
  });

  test('is counted when nobody says it beforehand', async () => {
    const piece = new TextEncoder().encode(textOf(mostBytes));
    expect(await read(json, inPieces([piece.subarray(0, 1000), piece.subarray(1000)]))).toMatchObject({
      kind: 'json',
    });
    expect(await read(json, inPieces([piece, new Uint8Array([32])]))).toEqual(refuse('too-large'));
  });

  test('is counted when somebody says less than it is', async () => {
    const body = inPieces([new Uint8Array(mostBytes + 1).fill(32)]);
    expect(await read({ ...json, 'Content-Length': '2' }, body)).toEqual(refuse('too-large'));
  });

  test('is believed when somebody says too much, and nothing is read', async () => {
    const request = postOf(
      { ...json, 'Content-Length': String(mostBytes + 1) },
      inPieces([new Uint8Array(2)]),
    );
    expect(await readPost(request, door)).toEqual(refuse('too-large'));
    expect(request.bodyUsed).toBe(false);
  });

  test('of a body without end is not read to the end', async () => {
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10_000)),
      cancel: () => {
        isCancelled = true;
      },
    });
    expect(await read(json, endless)).toEqual(refuse('too-large'));
    expect(isCancelled).toBe(true);
  });

  test('in signs of several bytes is counted in bytes', async () => {
    expect(await read(json, JSON.stringify('字'.repeat(mostBytes / 2)))).toEqual(refuse('too-large'));
  });
});

test('the longest form that can be filled in fits through the door, also when every sign needs nine to be posted', async () => {
  const values = { ...filledIn.ring, never: longest.line, callMe: longest.callMe, words: longest.words };
  const entries = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'object'
      ? value.map((one) => [name, one])
      : [[name, typeof value === 'number' ? '字'.repeat(value) : value]],
  );
  const body = new URLSearchParams(entries).toString();
  expect(body.length).toBeGreaterThan(longest.words * 9);
  expect(await read(form, body)).toMatchObject({ kind: 'form' });
});

test('a sign that is cut between two pieces is whole again', async () => {
  const bytes = new TextEncoder().encode('"字é"');
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length), async (cut) => {
      const posted = await read(json, inPieces([bytes.subarray(0, cut), bytes.subarray(cut)]));
      expect(posted).toEqual({ kind: 'json', body: '字é', ticket: null });
    }),
  );
});

test('whatever is posted, it is let in or refused, and reading never throws', async () => {
  const anyType = fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'text/plain');
  await fc.assert(
    fc.asyncProperty(
      anyType,
      fc.oneof(
        fc.uint8Array(),
        fc.json().map((text) => new TextEncoder().encode(text)),
      ),
      async (type, body) => {
        const posted = await read({ ...ofThisSite, 'Content-Type': type }, Uint8Array.from(body));
        expect(['json', 'form', 'refused']).toContain(posted.kind);
      },
    ),
  );
});

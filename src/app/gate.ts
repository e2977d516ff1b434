import { type GuardValues, guardFields } from '#core/contact/spam-guard.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The most a post may be, in bytes. */
export const mostBytes = 64 * 1024;

/** The header in which a script shows the ticket of one more step. */
export const ticketHeader = 'Alongside-Ticket';

/** A body that was let in. The fields that guard a form are taken out of its entries. */
export type Posted =
  | { readonly kind: 'json'; readonly body: unknown; readonly ticket: string | null }
  | { readonly kind: 'form'; readonly entries: URLSearchParams; readonly guard: GuardValues };

type Door = {
  readonly methods: readonly string[];
  readonly types: readonly ('json' | 'form')[];
  readonly siteOrigin: string;
};

/**
 * Lets a post in that is of this site, of a known type and of a decent size; reads its body.
 * A form's `Origin` is `null` under `no-referrer`, so `Sec-Fetch-Site` decides where a browser sends it.
 */
export const readPost = async (request: Request, door: Door): Promise<Posted | Refusal> => {
  if (!door.methods.includes(request.method)) return refuse('method-not-allowed');
  if (!isFromThisSite(request, door.siteOrigin)) return refuse('other-origin');
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const kind =
    type === 'application/json' ? 'json' : type === 'application/x-www-form-urlencoded' ? 'form' : null;
  if (kind === null || !door.types.includes(kind)) return refuse('wrong-type');
  const text = await readText(request);
  if (text === null) return refuse('too-large');
  if (kind === 'form') return { kind, ...takeGuard(new URLSearchParams(text)) };
  try {
    return { kind, body: JSON.parse(text), ticket: request.headers.get(ticketHeader) };
  } catch {
    return refuse('not-readable');
  }
};

const takeGuard = (entries: URLSearchParams): { entries: URLSearchParams; guard: GuardValues } => {
  const { trap, shownAt, ticket } = guardFields;
  const guard = { trap: entries.get(trap), shownAt: entries.get(shownAt), ticket: entries.get(ticket) };
  for (const field of Object.values(guardFields)) entries.delete(field);
  return { entries, guard };
};

/** Whether a browser says that a page of this site sent the request. */
export const isFromThisSite = (request: Request, siteOrigin: string): boolean => {
  const fetchSite = request.headers.get('sec-fetch-site');
  if (fetchSite !== null) return fetchSite === 'same-origin';
  return request.headers.get('origin') === siteOrigin;
};

const readText = async (request: Request): Promise<string | null> => {
  const announced = request.headers.get('content-length');
  if (announced !== null) {
    if (!(Number(announced) <= mostBytes)) return null;
    // Whoever received it cut it off there, so it needs no watching; streams take many times as long.
    const text = await request.text();
    return Buffer.byteLength(text) > mostBytes ? null : text;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

import { type Refusal, refuse } from './refusal.ts';

/** The most a post may be, in bytes. */
export const mostBytes = 64 * 1024;

/** A body that was let in. */
export type Posted =
  | { readonly kind: 'json'; readonly body: unknown }
  | { readonly kind: 'form'; readonly entries: URLSearchParams };

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
  if (kind === 'form') return { kind, entries: new URLSearchParams(text) };
  try {
    return { kind, body: JSON.parse(text) };
  } catch {
    return refuse('not-readable');
  }
};

/** Whether a browser says that a page of this site sent the request. */
export const isFromThisSite = (request: Request, siteOrigin: string): boolean => {
  const fetchSite = request.headers.get('sec-fetch-site');
  if (fetchSite !== null) return fetchSite === 'same-origin';
  return request.headers.get('origin') === siteOrigin;
};

const readText = async (request: Request): Promise<string | null> => {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

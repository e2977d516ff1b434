/** What an answer is, as far as its headers are concerned. */
export type AnswerKind = 'page' | 'json' | 'file' | 'worker' | 'editor' | 'sign-in';

/** Header names and their values, as they are sent. */
export type HeaderTable = Readonly<Record<string, string>>;

/** Browser features that no page of this site uses. Where a device is, the directory may ask it, and tells nobody. */
const unusedFeatures = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** On every answer, whatever it is. */
const always: HeaderTable = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [...unusedFeatures.map((feature) => `${feature}=()`), 'geolocation=(self)'].join(
    ', ',
  ),
  // Browsers ignore this one over plain http (RFC 6797, 8.1), so it can stand in the table without a condition.
  'Strict-Transport-Security': 'max-age=31536000',
};

/**
 * What the editor at `/admin/` needs, and no more. Decap compiles its own templates ('unsafe-eval'), styles its own
 * elements, and signs in at the code host in a pop-up window.
 */
const editorPolicy = (backEnds: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    ["connect-src 'self'", ...backEnds].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Where the editor saves. Another code host, or an editing server on this machine, is added here or by the caller. */
const editorBackEnds = ['https://api.github.com', 'https://www.githubstatus.com'];

/** Where the service worker lies that answers when there is no signal. */
export const workerAddress = '/offline.js';

/** Where an editor signs in at the code host, in a window of its own. */
export const signInAddress = '/api/editor-sign-in';

const policyFor = (kind: AnswerKind, backEnds: readonly string[]): string => {
  if (kind === 'editor') return editorPolicy(backEnds);
  // A worker has no page whose policy it could inherit. It may fetch from here, and nothing else.
  if (kind === 'worker') return "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";
  // The window's last page has one script, which hands over how it ended.
  if (kind === 'sign-in')
    return "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  if (kind === 'json') return "default-src 'none'; frame-ancestors 'none'";
  // A page carries the policy of its own scripts and styles in a meta element, which cannot say this.
  return "frame-ancestors 'none'";
};

/** What opens a window, and what is opened: any other policy would cut the sign-in off from the editor that waits for it. */
const openerPolicyOf: Partial<Record<AnswerKind, string>> = {
  editor: 'same-origin-allow-popups',
  'sign-in': 'unsafe-none',
};

/**
 * The one header table of the site: what every answer of this kind carries. The server, the functions and the
 * host's `_headers` file are all made from it. `backEnds` are the origins the editor may talk to.
 */
export const headersOf = (kind: AnswerKind, backEnds: readonly string[] = editorBackEnds): HeaderTable => ({
  ...always,
  'Content-Security-Policy': policyFor(kind, backEnds),
  'Cross-Origin-Opener-Policy': openerPolicyOf[kind] ?? 'same-origin',
});

/** The kind of an answer, from the path that was asked for (`/admin/…`) and the `Content-Type` it has, if any. */
export const answerKind = (path: string, contentType: string | null | undefined): AnswerKind => {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type.endsWith('/json') || type.endsWith('+json')) return 'json';
  if (path.startsWith('/admin/')) return 'editor';
  if (path === workerAddress) return 'worker';
  if (path.startsWith(signInAddress)) return 'sign-in';
  return type === 'text/html' ? 'page' : 'file';
};

const tables = new Map<AnswerKind, HeaderTable>();

/** The header table for an answer at this path with this `Content-Type`. */
export const headersFor = (path: string, contentType: string | null | undefined): HeaderTable => {
  const kind = answerKind(path, contentType);
  const table = tables.get(kind) ?? headersOf(kind);
  tables.set(kind, table);
  return table;
};

/** Files whose names change whenever their content does: a browser may keep them for a year. */
const lastingFolders = ['/_astro/', '/fonts/', '/pagefind/index/'];

/** How long a browser may keep the file at this path: a year, or not without asking again. */
export const cacheControlFor = (path: string): string =>
  lastingFolders.some((folder) => path.startsWith(folder))
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';

/**
 * Puts the header table on a function's answer, and `no-store` unless the function said otherwise. What the function set
 * itself stays, so that open data can say who may read it.
 */
export const withHeaders = (answer: Response, path: string): Response => {
  const table = { ...headersFor(path, answer.headers.get('Content-Type')), 'Cache-Control': 'no-store' };
  const missing = Object.entries(table).filter(([name]) => !answer.headers.has(name));
  if (missing.length === 0) return answer;
  try {
    for (const [name, value] of missing) answer.headers.set(name, value);
    return answer;
  } catch {
    // The headers of a redirect, and of what was fetched, cannot be changed.
    const headers = new Headers([...answer.headers, ...missing]);
    return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
  }
};

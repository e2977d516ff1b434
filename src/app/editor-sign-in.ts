import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { exchangeCode } from './code-host.ts';
import { signInAddress } from './headers.ts';
import { type SignInEnd, signInPage } from './sign-in-page.ts';
import type { SignInSettings } from './sign-in-settings.ts';

/** Where the code host sends the browser back to. */
const signInAnswerPath = `${signInAddress}/answer`;

/** What an editor may ask for: to write into a public repository, or into a private one. */
const scopes = ['public_repo', 'repo'];

// Only this browser gets it, for ten minutes, while an editor signs in; visitors never come here.
const cookieName = '__Host-editor-sign-in';
const cookie = (value: string, seconds: number): string =>
  `${cookieName}=${value}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=Lax`;

const refused = (status: number, sentence: string): SignInEnd => ({ kind: 'refused', status, sentence });
const notSetUp = refused(404, 'Signing in is not set up on this site. Whoever looks after it can set it up.');
const notFromEditor = refused(
  403,
  'A sign-in begins in the editor. Open /admin/ and press the button there.',
);
const notThisBrowser = refused(
  400,
  'This sign-in was not begun in this window, or more than ten minutes ago. Close this window and sign in again.',
);
const saidNo = refused(403, 'You were not signed in, because GitHub was told not to. Close this window.');

/**
 * The door through which an editor signs in at the code host: sends the browser there with a state that only this browser
 * knows, and exchanges the code it comes back with. The token goes to the editor's window and nowhere else: it is not kept,
 * not logged and in no address. `settings` is null where nobody can sign in.
 */
export const editorSignIn =
  (settings: () => SignInSettings | null, withinMilliseconds = 8_000) =>
  async (request: Request): Promise<Response> => {
    const set = settings();
    if (set === null) return signInPage(notSetUp);
    const asked = new URL(request.url);
    const redirectUri = `${set.siteOrigin ?? asked.origin}${signInAnswerPath}`;
    return asked.pathname === signInAnswerPath
      ? finish(request, asked.searchParams, { settings: set, redirectUri, withinMilliseconds })
      : begin(request, asked.searchParams, { settings: set, redirectUri });
  };

const begin = (
  request: Request,
  asked: URLSearchParams,
  { settings, redirectUri }: { readonly settings: SignInSettings; readonly redirectUri: string },
): Response => {
  // Every browser that the editor runs in says where a request comes from.
  if (request.headers.get('Sec-Fetch-Site') !== 'same-origin') return signInPage(notFromEditor);
  const state = randomBytes(32).toString('base64url');
  const verifier = randomBytes(32).toString('base64url');
  const to = new URL('/login/oauth/authorize', settings.codeHost);
  to.search = new URLSearchParams({
    client_id: settings.clientId,
    redirect_uri: redirectUri,
    scope: scopes.find((scope) => scope === asked.get('scope')) ?? 'public_repo',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    allow_signup: 'false',
  }).toString();
  return new Response(null, {
    status: 302,
    headers: {
      Location: to.href,
      'Set-Cookie': cookie(`${state}.${verifier}`, 600),
      'Cross-Origin-Opener-Policy': 'unsafe-none',
    },
  });
};

type Finishing = {
  readonly settings: SignInSettings;
  readonly redirectUri: string;
  readonly withinMilliseconds: number;
};

const finish = async (
  request: Request,
  asked: URLSearchParams,
  { settings, redirectUri, withinMilliseconds }: Finishing,
): Promise<Response> => {
  const [state = '', verifier = ''] = begunWith(request).split('.');
  const code = asked.get('code');
  const end = !isSame(state, asked.get('state') ?? '')
    ? notThisBrowser
    : code === null
      ? saidNo
      : await exchangeCode({ code, verifier, redirectUri }, settings, withinMilliseconds);
  const answer = signInPage(end);
  // A state is good for one answer.
  answer.headers.set('Set-Cookie', cookie('', 0));
  return answer;
};

const begunWith = (request: Request): string =>
  (request.headers.get('Cookie') ?? '')
    .split('; ')
    .find((one) => one.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1) ?? '';

const isSame = (known: string, given: string): boolean => {
  const [one, other] = [Buffer.from(known), Buffer.from(given)];
  return one.length > 0 && one.length === other.length && timingSafeEqual(one, other);
};

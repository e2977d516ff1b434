import { html } from '#core/html/html.ts';
import site from '../../content/site.json' with { type: 'json' };

/** How a sign-in ended: with what the editor may use at the code host, or with a sentence for the editor. */
export type SignInEnd =
  | { readonly kind: 'signed-in'; readonly token: string }
  | { readonly kind: 'refused'; readonly status: number; readonly sentence: string };

/** As the editor's program understands it (`authorization:<host>:<success or error>:<JSON>`). */
const messageFor = (end: SignInEnd): string =>
  end.kind === 'signed-in'
    ? `authorization:github:success:${JSON.stringify({ token: end.token, provider: 'github' })}`
    : `authorization:github:error:${JSON.stringify({ message: end.sentence })}`;

/**
 * The little window's last page. Its one script (`src/admin/signed-in.js`) hands the end to the window that opened it,
 * when that is a page of this origin, and the editor closes it. Whoever reads it sees a sentence.
 */
export const signInPage = (end: SignInEnd): Response => {
  const isIn = end.kind === 'signed-in';
  const page = html`<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${isIn ? 'You are signed in' : 'You are not signed in'}</title>
<script type="module" src="/admin/signed-in.js"></script>
</head>
<body data-message="${messageFor(end)}">
<main>
<h1>${isIn ? 'You are signed in' : 'You are not signed in'}</h1>
<p>${isIn ? 'This window closes by itself. If it stays, close it and go back to the editor.' : end.sentence}</p>
</main>
</body>
</html>`;
  return new Response(`<!doctype html>\n${page.markup}\n`, {
    status: isIn ? 200 : end.status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  });
};

import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { type DraftCheck, sayBrought, sayProblem } from '#adapters/content-files/draft-check.ts';
import { isFromThisSite, readBody } from '#adapters/content-files/own-request.ts';
import type { ContentFile } from '#core/content/check/file-reading.ts';
import { draftFileOf, pageOf } from './draft-file.ts';

const mostBytes = 2 * 1024 * 1024;
/** Where a draft is laid, and the address of its page. */
const draftsFolder = '.data/editing/drafts';
const draftsAddress = '/editors/draft';

/** What the form hears of a draft: why it cannot be saved or shown, what to think over first, where it can be looked at. */
type Answer = {
  readonly problems: readonly string[];
  readonly warnings?: readonly string[];
  readonly address?: string;
};

/**
 * Answers the editor's form beside the pages of the development server: whether a draft could be saved (`/admin/draft-check`),
 * and how its page would look (`/admin/draft-page`, which gives an address). Nothing is written into `content/`.
 */
export const serveDrafts = (root: string, check: DraftCheck): AstroIntegration => {
  const folder = path.join(root, draftsFolder);
  const answers: Readonly<Record<string, (draft: ContentFile) => Promise<Answer>>> = {
    '/admin/draft-check': async (draft) => sayBrought(await check.broughtBy(draft), draft),
    '/admin/draft-page': async (draft) => {
      const problems = (await check.inDraft(draft)).map((problem) => sayProblem(problem, draft));
      return problems.length > 0 ? { problems } : { problems, address: await layDown(folder, draft) };
    },
  };
  return {
    name: 'alongside/serve-drafts',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({
          pattern: `${draftsAddress}/[...draft]`,
          entrypoint: new URL('../../pages/_draft/[...draft].astro', import.meta.url),
          prerender: false,
        });
      },
      'astro:server:setup': async ({ server }) => {
        await rm(folder, { recursive: true, force: true });
        server.middlewares.use((request, response, next) => {
          const answer = answers[(request.url ?? '').split('?')[0] ?? ''];
          if (answer === undefined) return next();
          respond(answer, request, response).catch(next);
        });
      },
    },
  };
};

const respond = async (
  answer: (draft: ContentFile) => Promise<Answer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const end = (status: number, body: unknown) =>
    response
      .writeHead(status, {
        'Content-Type': 'application/json',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      })
      .end(JSON.stringify(body));
  if (request.method !== 'POST' || !isFromThisSite(request)) return void end(403, { problems: [] });
  const text = await readBody(request, mostBytes);
  const draft = text === null ? undefined : draftFileOf(parsed(text));
  if (draft === undefined) return void end(400, { problems: [] });
  end(200, await answer(draft));
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Lays a draft where the development server can read it as a page. Each text has a file of its own, because that server keeps
 * what it has read; all go when it starts the next time.
 */
const layDown = async (folder: string, draft: ContentFile): Promise<string> => {
  const text = draft.path.endsWith('.mdx') ? draft.text : pageOf(JSON.parse(draft.text), '');
  const record = draft.path.replace(/^content\//, '').replace(/\.\w+$/, '');
  const which = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const file = path.join(folder, record, `${which}.mdx`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return `${draftsAddress}/${record}/${which}`;
};

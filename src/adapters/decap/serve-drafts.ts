import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { type DraftCheck, sayBrought, sayProblem } from '#adapters/content-files/draft-check.ts';
import { isFromThisSite, readBody } from '#adapters/content-files/own-request.ts';
import { readDraft } from '#adapters/content-files/read-draft.ts';
import type { ContentFile } from '#core/content/check/file-reading.ts';
import { draftFileOf } from './draft-file.ts';

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
      const address = problems.length > 0 ? undefined : await layDown(folder, draft);
      return address === undefined ? { problems } : { problems, address };
    },
  };
  return {
    name: 'alongside/serve-drafts',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({
          pattern: `${draftsAddress}/[which]`,
          entrypoint: new URL('../../drafts/BesideForm.astro', import.meta.url),
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

/** Lays a draft where the development server reads it when its page is asked for. All go when it starts the next time. */
const layDown = async (folder: string, draft: ContentFile): Promise<string | undefined> => {
  const drawable = await readDraft(draft);
  if (drawable === undefined) return undefined;
  const text = JSON.stringify(drawable);
  const which = createHash('sha256').update(text).digest('hex').slice(0, 16);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${which}.json`), text);
  return `${draftsAddress}/${which}`;
};

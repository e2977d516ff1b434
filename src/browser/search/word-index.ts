import { unpack } from './unpack.ts';

/** A page that has the words. The excerpt is markup of our own pages: escaped text with `<mark>` around what was found. */
export type FoundPage = { readonly address: string; readonly title: string; readonly excerpt: string };

/** Finds pages by words: how many there are, and the best of them, thirty at most. Makes no request. */
export type SearchWords = (
  words: string,
) => Promise<{ readonly total: number; readonly best: readonly FoundPage[] }>;

/** What `src/adapters/pagefind/` leaves at `/pagefind/pagefind.js`. */
type SearchModule = {
  readonly packAddress: string;
  readonly giveFiles: (files: Iterable<readonly [string, Uint8Array]>) => void;
  readonly createInstance: (
    options: Readonly<Record<'basePath' | 'baseUrl' | 'excerptEllipsis', string>>,
  ) => {
    readonly init: () => Promise<void>;
    readonly search: (words: string) => Promise<{ readonly results: readonly Result[] }>;
  };
};
type Result = {
  readonly data: () => Promise<{
    readonly url: string;
    readonly excerpt: string;
    readonly meta: { readonly title?: string };
  }>;
};

/**
 * Gets the whole index: the same two requests for every visitor, whatever they are going to type. Rejects when the network
 * does.
 */
export const loadWordIndex = async (moduleAddress = '/pagefind/pagefind.js'): Promise<SearchWords> => {
  const module: SearchModule = await import(/* @vite-ignore */ moduleAddress);
  const answer = await fetch(module.packAddress);
  if (!answer.ok) throw new Error(`The words search answered ${answer.status}.`);
  module.giveFiles(unpack(await answer.arrayBuffer()));
  const index = module.createInstance({ basePath: '/pagefind/', baseUrl: '/', excerptEllipsis: '…' });
  await index.init();
  return async (words) => {
    const { results } = await index.search(words);
    const pages = await Promise.all(results.slice(0, 30).map((result) => result.data()));
    return {
      total: results.length,
      best: pages.map(({ url, excerpt, meta }) => ({ address: url, title: meta.title ?? url, excerpt })),
    };
  };
};

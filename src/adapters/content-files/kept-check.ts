import type { ContentCheck } from '#core/content/check/check-content.ts';

/**
 * Pages are bundled: their modules are not those of the integration that checks the content, only the process is the same.
 * So what one of them found is kept where both can see it, and a build reads and checks everything once.
 */
const place = Symbol.for('alongside/content-check');
const shared = globalThis as { [place]?: ContentCheck };

/** Keeps the newest check of the content for the pages. */
export const keepCheck = (check: ContentCheck): void => {
  shared[place] = check;
};

/** The newest check that was kept; undefined where none was made in this process. */
export const keptCheck = (): ContentCheck | undefined => shared[place];

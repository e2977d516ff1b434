import { keptCheck } from '#adapters/content-files/kept-check.ts';
import { readContent } from '#adapters/content-files/read-content.ts';
import type { ContentCheck } from '#core/content/check/check-content.ts';

/** The content as its check sees it: what is there, what is hard to read, what somebody should look at. */
export const readContentCheck = async (): Promise<ContentCheck> =>
  keptCheck() ?? readContent(process.cwd(), new Date());

import { readContent } from '#adapters/content-files/read-content.ts';
import type { ContentCheck } from '#core/content/check/check-content.ts';

let check: Promise<ContentCheck> | undefined;

/** The content as its check sees it: what is there, what is hard to read, what somebody should look at. Read once a build. */
export const readContentCheck = (): Promise<ContentCheck> => {
  check ??= readContent(process.cwd(), new Date());
  return check;
};

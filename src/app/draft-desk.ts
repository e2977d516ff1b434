import { createDraftCheck, type DraftCheck } from '#adapters/content-files/draft-check.ts';
import { contentBelow } from '#adapters/content-files/read-content.ts';
import { readChecking } from '#adapters/decap/checking-settings.ts';

/** Where drafts of editors are checked: with the content of which build, and who says whether somebody is an editor. */
export type DraftDesk = {
  readonly codeHost: string;
  readonly repository: string;
  readonly builtAt: string;
  readonly check: DraftCheck;
};

/** Opens the desk on the content and the built site below `root`; null where nobody can edit. */
export const openDraftDesk = async (root: string, now: () => Date): Promise<DraftDesk | null> => {
  const settings = await readChecking(`${root}/dist`);
  if (settings === null) return null;
  const { codeHost, repository, builtAt } = settings;
  const addresses = async () => new Set(settings.addresses);
  return { codeHost, repository, builtAt, check: createDraftCheck(contentBelow(root, now, addresses)) };
};

let opened: Promise<DraftDesk | null> | undefined;

/**
 * The desk of this site, opened on first use. It reads no environment, and stands apart from `compose.ts`: what takes pages
 * apart is heavy, and no other function is to carry it.
 */
export const draftDesk = (): Promise<DraftDesk | null> => {
  opened ??= openDraftDesk('.', () => new Date());
  return opened;
};

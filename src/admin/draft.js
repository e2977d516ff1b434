// @ts-check

/** What a new record is called until its name is known. */
const unsaved = 'not-saved-yet';

/**
 * Where a draft would lie.
 * @param {{ readonly folder?: string, readonly extension?: string }} collection
 * @param {string} path Where the record lies already; empty for a new one.
 */
export const draftPath = ({ folder, extension }, path) =>
  path === '' ? `${folder}/${unsaved}.${extension}` : path;

/**
 * Asks the editing server about a draft (`src/adapters/decap/serve-drafts.ts`).
 * @param {'draft-check' | 'draft-page'} what
 * @param {{ readonly path: string, readonly data: unknown }} draft
 * @returns {Promise<{ readonly problems: readonly string[], readonly warnings?: readonly string[], readonly address?: string }>}
 */
export const askAbout = async (what, draft) => {
  const answer = await fetch(what, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(draft),
  });
  if (!answer.ok) throw new Error('The editing server did not understand this. Start it again: npm run edit');
  return answer.json();
};

/** As many sentences as somebody reads at once. */
const most = 3;

/** @param {readonly string[]} sentences */
const inShort = (sentences) =>
  [
    ...sentences.slice(0, most),
    ...(sentences.length > most ? [`And ${sentences.length - most} more.`] : []),
  ].join(' ');

/**
 * Why a draft is not saved: because of what it would break, or because whoever was asked thought better of it. Undefined when
 * it can be saved.
 * @param {{ readonly problems: readonly string[], readonly warnings?: readonly string[] }} answer
 * @param {(question: string) => boolean} ask
 * @returns {string | undefined}
 */
export const whyNotYet = ({ problems, warnings = [] }, ask) => {
  if (problems.length > 0) return inShort(problems);
  if (warnings.length === 0 || ask(`${inShort(warnings)} Save it all the same?`)) return undefined;
  return 'It is as it was.';
};

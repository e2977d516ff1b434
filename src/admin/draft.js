// @ts-check

/** What a new record is called until its name is known. */
const unsaved = 'not-saved-yet';

/**
 * A draft as it would lie on disk. What a translation says in the form about the page it translates is the name of its file.
 * @param {{ readonly folder?: string, readonly extension?: string, readonly fields: readonly import('./saved-entry.js').Field[] }} collection
 * @param {string} path Where the record lies already; empty for a new one.
 * @param {Readonly<Record<string, unknown>>} saved
 * @returns {{ readonly path: string, readonly data: Record<string, unknown>, readonly slug?: string }} `slug` where a field gives it.
 */
export const draftOf = ({ folder, extension, fields }, path, saved) => {
  const naming = fields.find(({ widget }) => widget === 'translated-page')?.name;
  const data = Object.fromEntries(Object.entries(saved).filter(([name]) => name !== naming));
  const chosen = naming === undefined ? undefined : saved[naming];
  const slug = typeof chosen === 'string' ? chosen : undefined;
  return {
    path: path === '' ? `${folder}/${slug ?? unsaved}.${extension}` : path,
    data,
    ...(slug === undefined ? {} : { slug }),
  };
};

/**
 * What is said of a draft: why it cannot be saved, what to think over first, where its page can be looked at; when the content
 * was read that it was checked with; or why nobody could check it.
 * @typedef {{
 *   readonly problems: readonly string[],
 *   readonly warnings?: readonly string[],
 *   readonly address?: string,
 *   readonly builtAt?: string,
 *   readonly unchecked?: string,
 * }} Said
 */

/** @typedef {{ readonly path: string, readonly data: unknown }} Draft */

/** @param {Draft} draft */
const posted = (draft) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(draft),
});

/**
 * Asks the editing server about a draft (`src/adapters/decap/serve-drafts.ts`).
 * @param {'draft-check' | 'draft-page'} what
 * @param {Draft} draft
 * @returns {Promise<Said>}
 */
export const askAbout = async (what, draft) => {
  const answer = await fetch(what, posted(draft));
  if (!answer.ok) throw new Error('The editing server did not understand this. Start it again: npm run edit');
  return answer.json();
};

/** How long an editor waits for the site: it may have to start first. */
const withinMilliseconds = 15_000;

/** Why the site did not check a draft, by the status of its answer. @type {Readonly<Record<number, string>>} */
const whyUnchecked = {
  401: 'GitHub does not say that you may write here; log out and sign in again.',
  413: 'It is too long to be checked here.',
  429: 'There were too many checks within a minute.',
  503: 'GitHub did not answer, or the site is too busy.',
};

/**
 * Asks the finished site what a draft would break (`functions/editors-draft.ts`). Whatever happens on the way there is an
 * answer: nobody may lose what they wrote because it could not be checked.
 * @param {Draft} draft
 * @param {string} token What the code host gave whoever signed in.
 * @param {typeof fetch} [send]
 * @returns {Promise<Said>}
 */
export const askSite = async (draft, token, send = fetch) => {
  const { status, said } = await postWithToken('../api/editors/draft', draft, token, send);
  const why = whyUnchecked[status] ?? 'The site did not answer.';
  return Array.isArray(said?.problems)
    ? said
    : { problems: [], unchecked: `This could not be checked now. ${why} ${goesOn}` };
};

/**
 * Posts a draft to the finished site, with the token of whoever wrote it. A status of 0 is no answer at all.
 * @param {string} address
 * @param {Draft} draft
 * @param {string} token
 * @param {typeof fetch} send
 * @returns {Promise<{ readonly status: number, readonly said: any }>} `said` is undefined unless the site was content.
 */
export const postWithToken = async (address, draft, token, send) => {
  const { headers, ...post } = posted(draft);
  const attempt = (/** @type {Readonly<Record<string, string>>} */ more) =>
    send(address, {
      ...post,
      headers: { ...headers, ...more, Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(withinMilliseconds),
    }).catch(() => undefined);
  let answer = await attempt({});
  if (answer?.status === 429) {
    // Several editors may sit behind one address: whoever waits a moment and brings the ticket is let in.
    const { ticket } = await answer.json().catch(() => ({}));
    if (typeof ticket === 'string') {
      const seconds = Number(answer.headers.get('Retry-After') ?? 0);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      answer = await attempt({ 'Alongside-Ticket': ticket });
    }
  }
  const said = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
  return { status: answer?.status ?? 0, said };
};

const goesOn =
  'It goes on all the same, and the build checks it again: if something is wrong, the site stays as it is.';

/**
 * The token of whoever is signed in, as Decap keeps it; empty when it keeps none.
 * @param {Pick<Storage, 'getItem'>} storage
 */
export const tokenIn = (storage) => {
  const kept = JSON.parse(storage.getItem('decap-cms-user') ?? 'null');
  return typeof kept?.token === 'string' ? kept.token : '';
};

/** As many sentences as somebody reads at once. */
const most = 3;

/** @param {readonly string[]} sentences */
const inShort = (sentences) =>
  [
    ...sentences.slice(0, most),
    ...(sentences.length > most ? [`And ${sentences.length - most} more.`] : []),
  ].join(' ');

/** @param {string | undefined} builtAt */
const asOf = (builtAt) =>
  builtAt === undefined
    ? ''
    : ` It was checked with the site as it was built on ${new Date(builtAt).toLocaleString('en-IE', { dateStyle: 'long', timeStyle: 'short' })}: other drafts, and what was published since, are not in it.`;

/**
 * Why a draft is not saved, or not published: because of what it would break, or because whoever was asked thought better of
 * it. Undefined when nothing is in the way.
 * @param {Said} said
 * @param {(question: string) => boolean} ask
 * @param {'Save' | 'Publish'} [doing]
 * @returns {string | undefined}
 */
export const whyNotYet = ({ problems, warnings = [], builtAt }, ask, doing = 'Save') => {
  if (problems.length > 0) return `${inShort(problems)}${asOf(builtAt)}`;
  if (warnings.length === 0 || ask(`${inShort(warnings)} ${doing} it all the same?`)) return undefined;
  return 'It is as it was.';
};

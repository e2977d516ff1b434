import { randomBytes, randomUUID } from 'node:crypto';
import { wordList } from '#adapters/diceware/word-list.ts';
import { filledIn } from '#core/contact/contact-data.fixture.ts';
import type { ContactData } from '#core/contact/contact-data.ts';
import { makeReference } from '#core/contact/reference.ts';
import { makeReturnWords } from '#core/contact/return-words.ts';
import { makePost, postJson } from './sealed-post.ts';

const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));

/** A contact request that can be posted again and again, to whichever server. */
export type RepeatablePost = {
  readonly reference: string;
  readonly postTo: (origin: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
};

/**
 * Makes contact requests one after the other: sealed by a browser, or by form. Sealing takes long, so that those of a
 * browser share their sealed bytes; the door cannot tell, and looks at each for itself.
 */
export const manyPosts = async (
  data: ContactData,
): Promise<{ readonly byScript: () => RepeatablePost; readonly byForm: () => RepeatablePost }> => {
  const first = await makePost(data);
  return {
    byScript: () => {
      const post = { ...first, id: randomUUID(), reference: makeReference(random) };
      return {
        reference: post.reference,
        postTo: (origin, headers) => postJson(origin, '/api/contact-request', post, headers),
      };
    },
    byForm: () => {
      const carried = carriedByForm();
      const fields = { ...formAnswers, ...carried };
      return {
        reference: carried.reference,
        postTo: (origin, headers) => postForm(origin, '/api/contact-request', fields, headers),
      };
    },
  };
};

/** What the review page carries to the second post of a form: made by the server, and new each time. */
export const carriedByForm = () => ({
  id: randomUUID(),
  reference: makeReference(random),
  returnWords: makeReturnWords(wordList, random),
});

/** The least that a form may say, and that it is to be sent now. */
export const formAnswers = {
  ...filledIn.none,
  step: 'send',
  area: 'wexford',
  need: 'somebody-to-talk-to',
} as const;

/** Posts a form as a browser without script does. */
export const postForm = (
  origin: string,
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'same-origin', Origin: 'null', Accept: 'text/html', ...headers },
    body: new URLSearchParams(fields),
  });

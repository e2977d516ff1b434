import { tell, type Voice } from '../languages/voice.ts';
import type { Attachment } from './attached-parts.ts';
import { longestAttachment } from './contact-request.ts';

/** The form's fields by name that hold one value each. */
export const singleFields = [
  'asker',
  'consent',
  'consentDate',
  'consentWay',
  'consentWords',
  'consentOwnWords',
  'agreementLevel',
  'agreementDate',
  'agreementReview',
  'tellWhenSeen',
  'under18',
  'ageBand',
  'area',
  'notNearMe',
  'need',
  'channel',
  'ringNumber',
  'voicemail',
  'numberShown',
  'ifOther',
  'sayToOther',
  'textNumber',
  'emailAddress',
  'sayWho',
  'openingPhrase',
  'whoElse',
  'never',
  'mayPassOn',
  'mayBringIn',
  'callMe',
  'language',
  'words',
] as const;
export type ContactField = (typeof singleFields)[number];

/** Those that may hold several. */
export const severalFields = ['notTo', 'times'] as const;
export type SeveralField = (typeof severalFields)[number];

/** What a form holds while it is filled in: for each field what was typed or chosen. Unknown fields are left out. */
export type ContactFormValues = {
  readonly [Name in ContactField]?: string;
} & { readonly [Name in SeveralField]?: readonly string[] } & { readonly attachment?: Attachment };

/** The longest a field may be, in characters; the form's `maxlength` and the check are the same number. */
export const longest = {
  number: 25,
  email: 120,
  line: 200,
  callMe: 60,
  language: 60,
  consentWords: 400,
  tellWhenSeen: 120,
  words: 4000,
  attachment: longestAttachment,
} as const;

/** One thing to mend: the field, and a sentence that says what to do. */
export type FormError<Field extends string = ContactField> = {
  readonly field: Field;
  readonly sentence: string;
};

/**
 * The values of a posted form, from its entries; what the form does not have is dropped. A browser posts a line break as
 * two signs and counts it as one, so it is one here.
 */
export const valuesFromEntries = (entries: Iterable<readonly [string, unknown]>): ContactFormValues => {
  const values: { [name: string]: string | string[] } = {};
  for (const [name, value] of entries) {
    if (typeof value !== 'string' || value.trim() === '') continue;
    const plain = value.trim().replaceAll('\r\n', '\n');
    if ((severalFields as readonly string[]).includes(name)) values[name] = [...(values[name] ?? []), plain];
    else if ((singleFields as readonly string[]).includes(name)) values[name] = plain;
  }
  return values;
};

/** Whether a text is longer than it may be. */
export const isTooLong = (text: string | undefined, most: number): boolean => (text?.length ?? 0) > most;

/** What to do about a text that is too long. */
export const shorten = ({ words, tag }: Voice, most: number): string =>
  tell(words.formErrors.shorter, { most: most.toLocaleString(tag) });

/** Whether a question was answered with yes or no. */
export const isYesOrNo = (word: string | undefined): boolean => word === 'yes' || word === 'no';

/** The member of a list of words that was chosen, or undefined. */
export const oneOf = <Word extends string>(
  words: readonly Word[],
  word: string | undefined,
): Word | undefined => words.find((known) => known === word);

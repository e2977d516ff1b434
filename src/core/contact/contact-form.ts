import { z } from 'zod';
import { type Asker, askers } from '../routing/routing-rule.ts';
import type { ContactData } from './contact-data.ts';
import {
  type ContactRequest,
  contactRequestSchema,
  ifSomebodyElseAnswers,
  type SafeContact,
  safeTimes,
} from './contact-request.ts';

/** What a form holds while it is filled in: for each field what was typed or chosen. Unknown fields are left out. */
export type ContactFormValues = {
  readonly [Name in (typeof singleFields)[number]]?: string;
} & { readonly times?: readonly string[] };

/** The form's fields by name, except `times`, which may have several values. */
export const singleFields = [
  'asker',
  'consent',
  'consentDate',
  'area',
  'need',
  'channel',
  'ringNumber',
  'textNumber',
  'emailAddress',
  'never',
  'voicemail',
  'sayWho',
  'ifOther',
  'callMe',
  'words',
] as const;
export type ContactField = (typeof singleFields)[number];

/** The longest a field may be, in characters; the form's `maxlength` and the check are the same number. */
export const longest = { number: 25, email: 120, never: 200, callMe: 60, words: 4000 } as const;

/** One thing to mend: the field, and a sentence that says what to do. */
export type FormError = { readonly field: ContactField; readonly sentence: string };

export type ReadForm =
  | { readonly kind: 'complete'; readonly request: ContactRequest }
  | { readonly kind: 'incomplete'; readonly errors: readonly FormError[] };

/**
 * The values of a posted form, from its entries; what the form does not have is dropped. A browser posts a line break as
 * two signs and counts it as one, so it is one here.
 */
export const valuesFromEntries = (entries: Iterable<readonly [string, unknown]>): ContactFormValues => {
  const values: { [name: string]: string | string[] } = {};
  const times: string[] = [];
  for (const [name, value] of entries) {
    if (typeof value !== 'string' || value.trim() === '') continue;
    if (name === 'times') times.push(value);
    else if ((singleFields as readonly string[]).includes(name))
      values[name] = value.trim().replaceAll('\r\n', '\n');
  }
  return times.length > 0 ? { ...values, times } : values;
};

/**
 * Reads a form: the request, or every error at once in the order of the form. `today` is the visitor's day,
 * `YYYY-MM-DD`, against which a consent's date is checked.
 */
export const readContactForm = (values: ContactFormValues, data: ContactData, today: string): ReadForm => {
  const errors = [
    ...askingErrors(values, today),
    ...wantingErrors(values, data),
    ...safeContactErrors(values),
    ...wordsErrors(values),
  ];
  if (errors.length > 0) return { kind: 'incomplete', errors };
  const request = contactRequestSchema.parse({
    asker: values.asker,
    ...(values.asker === 'professional' ? { consent: { givenOn: values.consentDate } } : {}),
    area: values.area,
    need: values.need,
    safeContact: safeContactOf(values),
    ...(values.callMe === undefined ? {} : { callMe: values.callMe }),
    ...(values.words === undefined ? {} : { words: values.words }),
  });
  return { kind: 'complete', request };
};

function* askingErrors(values: ContactFormValues, today: string): Generator<FormError> {
  if (!isAsker(values.asker)) yield { field: 'asker', sentence: 'Choose who is asking.' };
  if (values.asker !== 'professional') return;
  if (values.consent !== 'yes') {
    yield { field: 'consent', sentence: 'Ask the person first, then tick that they agreed.' };
  }
  const given = values.consentDate;
  if (given === undefined || !z.iso.date().safeParse(given).success) {
    yield { field: 'consentDate', sentence: 'Write the day they agreed, as day, month and year.' };
  } else if (given > today) {
    yield { field: 'consentDate', sentence: 'The day they agreed cannot be after today.' };
  }
}

function* wantingErrors(values: ContactFormValues, data: ContactData): Generator<FormError> {
  if (!data.areas.some((area) => area.slug === values.area))
    yield { field: 'area', sentence: 'Choose where you live.' };
  if (!data.needs.some((need) => need.slug === values.need)) {
    yield { field: 'need', sentence: 'Choose what would help. If nothing fits, choose the nearest.' };
  }
}

function* safeContactErrors(values: ContactFormValues): Generator<FormError> {
  const { channel } = values;
  if (channel === 'ring') yield* numberErrors('ringNumber', values.ringNumber, 'ring');
  else if (channel === 'text') yield* numberErrors('textNumber', values.textNumber, 'text');
  else if (channel === 'email') yield* emailErrors(values.emailAddress);
  else if (channel !== 'none') yield { field: 'channel', sentence: 'Choose how they should reach you.' };
  if (tooLong(values.never, longest.never)) yield { field: 'never', sentence: shorten(longest.never) };
  if (channel === 'ring' && !isYesOrNo(values.voicemail)) {
    yield { field: 'voicemail', sentence: 'Choose yes or no, so that they do what is safe for you.' };
  }
  if (channel !== undefined && channel !== 'none' && !isYesOrNo(values.sayWho)) {
    yield { field: 'sayWho', sentence: 'Choose yes or no: may they say who they are?' };
  }
  if (
    channel === 'ring' &&
    !(ifSomebodyElseAnswers as readonly (string | undefined)[]).includes(values.ifOther)
  ) {
    yield { field: 'ifOther', sentence: 'Choose what they should do if somebody else answers.' };
  }
}

function* numberErrors(
  field: 'ringNumber' | 'textNumber',
  number: string | undefined,
  verb: string,
): Generator<FormError> {
  if (number === undefined) {
    yield { field, sentence: `Write the number to ${verb}. Or choose another way above.` };
  } else if (!/^[+\d(][\d\s()/.-]{4,24}$/.test(number) || number.replace(/\D/g, '').length < 5) {
    yield { field, sentence: 'Write the number with digits and spaces, like 087 000 0000.' };
  }
}

function* emailErrors(address: string | undefined): Generator<FormError> {
  const field = 'emailAddress';
  if (address === undefined) {
    yield { field, sentence: 'Write the e-mail address. Or choose another way above.' };
  } else if (tooLong(address, longest.email) || !z.email().safeParse(address).success) {
    yield { field, sentence: 'Write the whole e-mail address, with the @ and what comes after it.' };
  }
}

function* wordsErrors(values: ContactFormValues): Generator<FormError> {
  if (tooLong(values.callMe, longest.callMe)) yield { field: 'callMe', sentence: shorten(longest.callMe) };
  if (tooLong(values.words, longest.words)) yield { field: 'words', sentence: shorten(longest.words) };
}

const safeContactOf = (values: ContactFormValues): SafeContact | null => {
  const never = values.never === undefined ? {} : { never: values.never };
  const sayWhoYouAre = values.sayWho === 'yes';
  const times = safeTimes.filter((time) => values.times?.includes(time));
  if (values.channel === 'ring') {
    return {
      channel: 'ring',
      number: values.ringNumber ?? '',
      times,
      ...never,
      voicemail: values.voicemail === 'yes',
      sayWhoYouAre,
      ifSomebodyElseAnswers: ifSomebodyElseAnswers.find((way) => way === values.ifOther) ?? 'hang-up',
    };
  }
  if (values.channel === 'text')
    return { channel: 'text', number: values.textNumber ?? '', times, ...never, sayWhoYouAre };
  if (values.channel === 'email')
    return { channel: 'email', address: values.emailAddress ?? '', ...never, sayWhoYouAre };
  return values.channel === 'none' ? { channel: 'none' } : null;
};

const isAsker = (word: string | undefined): word is Asker =>
  (askers as readonly (string | undefined)[]).includes(word);
const isYesOrNo = (word: string | undefined): boolean => word === 'yes' || word === 'no';
const tooLong = (text: string | undefined, most: number): boolean => (text?.length ?? 0) > most;
const shorten = (most: number): string =>
  `Write less here: ${most.toLocaleString('en-IE')} characters at most.`;

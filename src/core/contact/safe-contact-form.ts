import { z } from 'zod';
import { tell, type Voice } from '../languages/voice.ts';
import {
  type ContactField,
  type ContactFormValues,
  type FormError,
  isTooLong,
  isYesOrNo,
  longest,
  oneOf,
  shorten,
} from './form-fields.ts';
import { ifSomebodyElseAnswers, type SafeContact, safeTimes } from './safe-contact.ts';

/** The fields of the form that ask how somebody may be reached safely. */
export type SafeContactField = Extract<
  ContactField,
  | 'channel'
  | 'ringNumber'
  | 'voicemail'
  | 'numberShown'
  | 'ifOther'
  | 'sayToOther'
  | 'textNumber'
  | 'emailAddress'
  | 'sayWho'
  | 'openingPhrase'
  | 'whoElse'
  | 'never'
>;

/** What was filled in of them. */
export type SafeContactValues = Pick<ContactFormValues, SafeContactField | 'times'>;

/** Everything that is wrong with how to be reached, in the order of the form; only what the chosen channel needs. */
export function* safeContactErrors(
  values: SafeContactValues,
  voice: Voice,
): Generator<FormError<SafeContactField>> {
  const { mend } = voice.words;
  const { channel } = values;
  if (channel === 'none') return;
  if (channel === 'ring') {
    yield* numberErrors('ringNumber', values.ringNumber, voice);
    yield* ringingErrors(values, voice);
  } else if (channel === 'text') yield* numberErrors('textNumber', values.textNumber, voice);
  else if (channel === 'email') yield* emailErrors(values.emailAddress, voice);
  else yield { field: 'channel', sentence: tell(mend.channel) };
  if (channel !== undefined && !isYesOrNo(values.sayWho))
    yield { field: 'sayWho', sentence: tell(mend.sayWho) };
  for (const field of ['openingPhrase', 'whoElse', 'never'] as const)
    if (isTooLong(values[field], longest.line)) yield { field, sentence: shorten(voice, longest.line) };
}

function* ringingErrors(values: SafeContactValues, voice: Voice): Generator<FormError<SafeContactField>> {
  const { mend } = voice.words;
  if (!isYesOrNo(values.voicemail)) yield { field: 'voicemail', sentence: tell(mend.voicemail) };
  if (!isYesOrNo(values.numberShown)) yield { field: 'numberShown', sentence: tell(mend.numberShown) };
  if (oneOf(ifSomebodyElseAnswers, values.ifOther) === undefined)
    yield { field: 'ifOther', sentence: tell(mend.ifOther) };
  if (isTooLong(values.sayToOther, longest.line))
    yield { field: 'sayToOther', sentence: shorten(voice, longest.line) };
}

function* numberErrors(
  field: 'ringNumber' | 'textNumber',
  number: string | undefined,
  { words: { mend } }: Voice,
): Generator<FormError<SafeContactField>> {
  if (number === undefined) {
    yield { field, sentence: tell(mend[field]) };
  } else if (!/^[+\d(][\d\s()/.-]{4,24}$/.test(number) || number.replace(/\D/g, '').length < 5) {
    yield { field, sentence: tell(mend.digits, { example: '087 000 0000' }) };
  }
}

function* emailErrors(
  address: string | undefined,
  { words: { mend } }: Voice,
): Generator<FormError<SafeContactField>> {
  const field = 'emailAddress';
  if (address === undefined) {
    yield { field, sentence: tell(mend.email) };
  } else if (isTooLong(address, longest.email) || !z.email().safeParse(address).success) {
    yield { field, sentence: tell(mend.wholeEmail) };
  }
}

/** The contract that the values make, with nothing of the ways that were not chosen. Only for values without an error. */
export const safeContactOf = (values: SafeContactValues): SafeContact => {
  const always = {
    sayWhoYouAre: values.sayWho === 'yes',
    ...given('never', values.never),
    ...given('whoElse', values.whoElse),
    ...given('openingPhrase', values.openingPhrase),
  };
  const times = safeTimes.filter((time) => values.times?.includes(time));
  const ifOther = oneOf(ifSomebodyElseAnswers, values.ifOther) ?? 'hang-up';
  switch (values.channel) {
    case 'ring':
      return {
        channel: 'ring',
        number: values.ringNumber ?? '',
        times,
        ...always,
        voicemail: values.voicemail === 'yes',
        numberShown: values.numberShown === 'yes',
        ifSomebodyElseAnswers: ifOther,
        ...(ifOther === 'ask-for-me' ? given('sayToSomebodyElse', values.sayToOther) : {}),
      };
    case 'text':
      return { channel: 'text', number: values.textNumber ?? '', times, ...always };
    case 'email':
      return { channel: 'email', address: values.emailAddress ?? '', ...always };
    default:
      return { channel: 'none' };
  }
};

const given = <Name extends string>(
  name: Name,
  text: string | undefined,
): { readonly [Key in Name]?: string } =>
  (text === undefined ? {} : { [name]: text }) as { readonly [Key in Name]?: string };

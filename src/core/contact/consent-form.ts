import { z } from 'zod';
import { tell, type Voice } from '../languages/voice.ts';
import { type Agreement, type ContactRequest, consentWays } from './contact-request.ts';
import {
  type ContactField,
  type ContactFormValues,
  type FormError,
  isTooLong,
  longest,
  oneOf,
  shorten,
} from './form-fields.ts';

/** The levels of an information-sharing agreement. */
export const agreementLevels = ['1', '2', '3'] as const;

type ConsentField = Extract<ContactField, `consent${string}` | `agreement${string}` | 'tellWhenSeen'>;

/** Everything that is wrong with a recorded consent, in the order of the form. `today` is `YYYY-MM-DD`. */
export function* consentErrors(
  values: ContactFormValues,
  voice: Voice,
  today: string,
): Generator<FormError<ConsentField>> {
  const { mend } = voice.words;
  if (values.consent !== 'yes') yield { field: 'consent', sentence: tell(mend.consent) };
  if (!isDay(values.consentDate)) yield { field: 'consentDate', sentence: tell(mend.consentDate) };
  else if ((values.consentDate ?? '') > today)
    yield { field: 'consentDate', sentence: tell(mend.consentFuture) };
  if (oneOf(consentWays, values.consentWay) === undefined)
    yield { field: 'consentWay', sentence: tell(mend.consentWay) };
  if (values.consentWords === 'own') {
    if (values.consentOwnWords === undefined)
      yield { field: 'consentOwnWords', sentence: tell(mend.consentOwnWords) };
    else if (isTooLong(values.consentOwnWords, longest.consentWords))
      yield { field: 'consentOwnWords', sentence: shorten(voice, longest.consentWords) };
  } else if (values.consentWords !== 'as-shown')
    yield { field: 'consentWords', sentence: tell(mend.consentWords) };
  yield* agreementErrors(values, voice, today);
  if (isTooLong(values.tellWhenSeen, longest.tellWhenSeen))
    yield { field: 'tellWhenSeen', sentence: shorten(voice, longest.tellWhenSeen) };
}

/** An agreement is optional; a half one is not. */
function* agreementErrors(
  values: ContactFormValues,
  { words: { mend } }: Voice,
  today: string,
): Generator<FormError<ConsentField>> {
  const { agreementLevel: level, agreementDate: on, agreementReview: review } = values;
  if (level === undefined && on === undefined && review === undefined) return;
  if (oneOf(agreementLevels, level) === undefined)
    yield { field: 'agreementLevel', sentence: tell(mend.agreementLevel) };
  if (!isDay(on) || (on ?? '') > today)
    yield {
      field: 'agreementDate',
      sentence: tell(mend.agreementDate),
    };
  if (!isDay(review) || (review ?? '') < (on ?? ''))
    yield { field: 'agreementReview', sentence: tell(mend.agreementReview) };
}

/** What a professional's form adds to a request. Only for values without an error. */
export const consentOf = (
  values: ContactFormValues,
  { words }: Voice,
): Pick<ContactRequest, 'consent' | 'agreement' | 'tellWhenSeen'> => ({
  consent: {
    givenOn: values.consentDate ?? '',
    way: oneOf(consentWays, values.consentWay),
    words: values.consentWords === 'own' ? values.consentOwnWords : tell(words.consent.sentence),
  },
  ...(values.agreementLevel === undefined ? {} : { agreement: agreementOf(values) }),
  ...(values.tellWhenSeen === undefined ? {} : { tellWhenSeen: values.tellWhenSeen }),
});

const agreementOf = (values: ContactFormValues): Agreement => ({
  level: ([1, 2, 3] as const).find((level) => String(level) === values.agreementLevel) ?? 1,
  consentedOn: values.agreementDate ?? '',
  reviewOn: values.agreementReview ?? '',
});

const isDay = (text: string | undefined): boolean => z.iso.date().safeParse(text).success;

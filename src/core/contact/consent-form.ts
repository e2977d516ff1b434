import { z } from 'zod';
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

/** What a professional reads out, so that somebody can agree to what will be written. */
export const consentSentence =
  'I would like to ask an agency to contact you. I write down how they can reach you safely, and what you want them to know. Only that agency and the network’s coordinator can read it. You get six words. With them you can take it back at any time. Do you agree?';

/** The levels of an information-sharing agreement. */
export const agreementLevels = ['1', '2', '3'] as const;

type ConsentField = Extract<ContactField, `consent${string}` | `agreement${string}` | 'tellWhenSeen'>;

/** Everything that is wrong with a recorded consent, in the order of the form. `today` is `YYYY-MM-DD`. */
export function* consentErrors(values: ContactFormValues, today: string): Generator<FormError<ConsentField>> {
  if (values.consent !== 'yes')
    yield { field: 'consent', sentence: 'Ask the person first, then tick that they agreed.' };
  if (!isDay(values.consentDate))
    yield { field: 'consentDate', sentence: 'Write the day they agreed, as day, month and year.' };
  else if ((values.consentDate ?? '') > today)
    yield { field: 'consentDate', sentence: 'The day they agreed cannot be after today.' };
  if (oneOf(consentWays, values.consentWay) === undefined)
    yield { field: 'consentWay', sentence: 'Choose how they told you that they agree.' };
  if (values.consentWords === 'own') {
    if (values.consentOwnWords === undefined)
      yield { field: 'consentOwnWords', sentence: 'Write the words that you used.' };
    else if (isTooLong(values.consentOwnWords, longest.consentWords))
      yield { field: 'consentOwnWords', sentence: shorten(longest.consentWords) };
  } else if (values.consentWords !== 'as-shown')
    yield { field: 'consentWords', sentence: 'Choose which words you used.' };
  yield* agreementErrors(values, today);
  if (isTooLong(values.tellWhenSeen, longest.tellWhenSeen))
    yield { field: 'tellWhenSeen', sentence: shorten(longest.tellWhenSeen) };
}

/** An agreement is optional; a half one is not. */
function* agreementErrors(values: ContactFormValues, today: string): Generator<FormError<ConsentField>> {
  const { agreementLevel: level, agreementDate: on, agreementReview: review } = values;
  if (level === undefined && on === undefined && review === undefined) return;
  if (oneOf(agreementLevels, level) === undefined)
    yield { field: 'agreementLevel', sentence: 'Choose the level of the agreement, or empty its dates.' };
  if (!isDay(on) || (on ?? '') > today)
    yield {
      field: 'agreementDate',
      sentence: 'Write the day they agreed to the level. It cannot be after today.',
    };
  if (!isDay(review) || (review ?? '') < (on ?? ''))
    yield { field: 'agreementReview', sentence: 'Write the day on which you look at it again.' };
}

/** What a professional's form adds to a request. Only for values without an error. */
export const consentOf = (
  values: ContactFormValues,
): Pick<ContactRequest, 'consent' | 'agreement' | 'tellWhenSeen'> => ({
  consent: {
    givenOn: values.consentDate ?? '',
    way: oneOf(consentWays, values.consentWay),
    words: values.consentWords === 'own' ? values.consentOwnWords : consentSentence,
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

import { tell } from '../languages/voice.ts';
import { type AgeBand, type Asker, ageBands, askers } from '../routing/routing-rule.ts';
import { consentErrors, consentOf } from './consent-form.ts';
import type { ContactData, SpokenData } from './contact-data.ts';
import { type ContactRequest, contactRequestSchema } from './contact-request.ts';
import { fitsEnvelope } from './envelope-room.ts';
import {
  type ContactFormValues,
  type FormError,
  isTooLong,
  isYesOrNo,
  longest,
  oneOf,
  shorten,
} from './form-fields.ts';
import { permissions } from './permission.ts';
import { safeContactErrors, safeContactOf } from './safe-contact-form.ts';

export type ReadForm =
  | { readonly kind: 'complete'; readonly request: ContactRequest }
  | { readonly kind: 'incomplete'; readonly errors: readonly FormError[] };

/**
 * Reads a form: the request, or every error at once in the order of the form. `today` is the visitor's day,
 * `YYYY-MM-DD`, against which a consent's date is checked.
 */
export const readContactForm = (values: ContactFormValues, data: SpokenData, today: string): ReadForm => {
  const errors: FormError[] = [
    ...askingErrors(values, data, today),
    ...wantingErrors(values, data),
    ...safeContactErrors(values, data.voice),
    ...wordsErrors(values, data),
  ];
  if (errors.length > 0) return { kind: 'incomplete', errors };
  const request = contactRequestSchema.parse(requestOf(values, data));
  return fitsEnvelope(request)
    ? { kind: 'complete', request }
    : { kind: 'incomplete', errors: [{ field: 'words', sentence: tell(data.voice.words.mend.tooMuch) }] };
};

/** Whether a rule asks for an age, so that the form must. */
export const asksAge = ({ rules }: Pick<ContactData, 'rules'>): boolean =>
  rules.some(({ ageBands: bands = [] }) => bands.some((band) => band !== 'under-18'));

/** The ages that an adult can choose from. */
export const adultAges: readonly AgeBand[] = ageBands.filter((band) => band !== 'under-18');

/** The agencies that a visitor may rule out: those that would get a request by the form, as slug and name. */
export const avoidableAgencies = ({
  agencies,
}: Pick<ContactData, 'agencies'>): readonly (readonly [slug: string, name: string])[] =>
  Object.entries(agencies)
    .filter(([, { ring, publicKey }]) => ring === undefined || publicKey !== undefined)
    .map(([slug, { name }]) => [slug, name]);

const requestOf = (values: ContactFormValues, data: SpokenData): unknown => {
  const isYoung = values.under18 === 'yes';
  const notTo = avoidableAgencies(data).flatMap(([slug]) => (values.notTo?.includes(slug) ? [slug] : []));
  return {
    asker: values.asker,
    ...(values.asker === 'professional' ? consentOf(values, data.voice) : {}),
    ...(isYoung ? { under18: true } : {}),
    ...given('ageBand', isYoung || !asksAge(data) ? undefined : oneOf(adultAges, values.ageBand)),
    area: values.area,
    need: values.need,
    ...given('language', values.language),
    ...(notTo.length > 0 ? { notTo } : {}),
    ...(values.notNearMe === 'yes' ? { notNearMe: true } : {}),
    ...given('mayPassOn', oneOf(permissions, values.mayPassOn)),
    ...given('mayBringIn', oneOf(permissions, values.mayBringIn)),
    safeContact: safeContactOf(values),
    ...given('callMe', values.callMe),
    ...given('words', values.words),
    ...given('attachment', attachmentOf(values)),
  };
};

const attachmentOf = ({ attachment }: ContactFormValues): ContactRequest['attachment'] =>
  attachment === undefined || attachment.text === ''
    ? undefined
    : { name: attachment.name, text: attachment.text };

function* askingErrors(
  values: ContactFormValues,
  { voice }: SpokenData,
  today: string,
): Generator<FormError> {
  const { mend } = voice.words;
  if (!isAsker(values.asker)) yield { field: 'asker', sentence: tell(mend.asker) };
  if (values.asker === 'professional') yield* consentErrors(values, voice, today);
  if (!isYesOrNo(values.under18)) yield { field: 'under18', sentence: tell(mend.under18) };
}

function* wantingErrors(values: ContactFormValues, data: SpokenData): Generator<FormError> {
  const { mend } = data.voice.words;
  if (!data.areas.some((area) => area.slug === values.area))
    yield { field: 'area', sentence: tell(mend.area) };
  if (!data.needs.some((need) => need.slug === values.need)) {
    yield { field: 'need', sentence: tell(mend.need) };
  }
}

function* wordsErrors(values: ContactFormValues, { voice }: SpokenData): Generator<FormError> {
  for (const field of ['callMe', 'language', 'words'] as const)
    if (isTooLong(values[field], longest[field])) yield { field, sentence: shorten(voice, longest[field]) };
}

const isAsker = (word: string | undefined): word is Asker => oneOf(askers, word) !== undefined;

const given = (name: string, value: unknown): object => (value === undefined ? {} : { [name]: value });

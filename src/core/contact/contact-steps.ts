import type { ContactField, ContactFormValues, FormError } from './form-fields.ts';

/** The form's parts in their order. With script each is a step of its own; without, all stand on one page. */
export const contactSteps = ['who', 'consent', 'age', 'place', 'need', 'safe', 'agree', 'words'] as const;
export type ContactStep = (typeof contactSteps)[number];

/** Where each field stands. */
const stepOfField: Readonly<Record<ContactField, ContactStep>> = {
  asker: 'who',
  consent: 'consent',
  consentDate: 'consent',
  consentWay: 'consent',
  consentWords: 'consent',
  consentOwnWords: 'consent',
  agreementLevel: 'consent',
  agreementDate: 'consent',
  agreementReview: 'consent',
  tellWhenSeen: 'consent',
  under18: 'age',
  ageBand: 'age',
  area: 'place',
  notNearMe: 'place',
  need: 'need',
  channel: 'safe',
  ringNumber: 'safe',
  voicemail: 'safe',
  numberShown: 'safe',
  ifOther: 'safe',
  sayToOther: 'safe',
  textNumber: 'safe',
  emailAddress: 'safe',
  sayWho: 'safe',
  openingPhrase: 'safe',
  whoElse: 'safe',
  never: 'safe',
  mayPassOn: 'agree',
  mayBringIn: 'agree',
  callMe: 'words',
  language: 'words',
  words: 'words',
};

/** The steps that somebody goes through: consent is recorded by professionals alone. */
export const stepsFor = ({ asker }: Pick<ContactFormValues, 'asker'>): readonly ContactStep[] =>
  contactSteps.filter((step) => step !== 'consent' || asker === 'professional');

/** The step after this one, or null after the last. */
export const stepAfter = (step: ContactStep, values: ContactFormValues): ContactStep | null => {
  const steps = stepsFor(values);
  return steps[steps.indexOf(step) + 1] ?? null;
};

/** What is wrong on one step. */
export const errorsOnStep = (errors: readonly FormError[], step: ContactStep): readonly FormError[] =>
  errors.filter(({ field }) => stepOfField[field] === step);

/** The first step on which something is wrong, or null. */
export const firstStepWith = (errors: readonly FormError[]): ContactStep | null =>
  contactSteps.find((step) => errorsOnStep(errors, step).length > 0) ?? null;

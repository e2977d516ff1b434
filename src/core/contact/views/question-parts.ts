import type { Voice } from '../../languages/voice.ts';
import type { ContactField, ContactFormValues } from '../form-fields.ts';

/** What each part of the form is made from. */
export type QuestionParts<Values = ContactFormValues, Field = ContactField> = {
  readonly voice: Voice;
  readonly values: Values;
  readonly errorOf: (field: Field) => string | undefined;
};

/** The one answer that is chosen, as a list. */
export const chosen = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

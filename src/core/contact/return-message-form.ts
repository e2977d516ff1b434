import { z } from 'zod';
import { tell, type Voice } from '../languages/voice.ts';
import { type FormError, isTooLong, longest, oneOf, shorten, valuesFromEntries } from './form-fields.ts';
import { permissions } from './permission.ts';
import { safeContactErrors, safeContactOf } from './safe-contact-form.ts';
import type { VisitorMessage } from './visitor-message.ts';

/** What somebody can send who came back: a form each. */
export const returnForms = ['reply', 'safe-contact', 'consent'] as const;
export type ReturnFormKind = (typeof returnForms)[number];

/** A form of somebody who came back, as read: a message to be sealed, or what to mend. */
export type ReadReturnMessage =
  | { readonly kind: 'complete'; readonly id: string; readonly message: VisitorMessage }
  | { readonly kind: 'incomplete'; readonly errors: readonly FormError[] }
  /** What a page of ours carries is not there. */
  | { readonly kind: 'not-ours' };

/**
 * Reads what somebody sends who came back, from a form's entries: their words, a whole new safe contact, or what may be done
 * without asking. The id was made with the form, so that sending it twice keeps it once.
 */
export const readReturnMessage = (
  voice: Voice,
  form: ReturnFormKind,
  reference: string,
  entries: Iterable<readonly [string, unknown]>,
): ReadReturnMessage => {
  const { changes } = voice.words;
  const all = [...entries];
  const id = z.uuid().safeParse(all.find(([name]) => name === 'id')?.[1]);
  if (!id.success) return { kind: 'not-ours' };
  const values = valuesFromEntries(all);
  const complete = (message: VisitorMessage): ReadReturnMessage => ({
    kind: 'complete',
    id: id.data,
    message,
  });
  switch (form) {
    case 'reply': {
      const { words } = values;
      if (words === undefined) return incomplete('words', tell(changes.mendReply));
      if (isTooLong(words, longest.words)) return incomplete('words', shorten(voice, longest.words));
      return complete({ kind: 'reply', reference, words });
    }
    case 'safe-contact': {
      const errors = [...safeContactErrors(values, voice)];
      if (errors.length > 0) return { kind: 'incomplete', errors };
      return complete({ kind: 'safe-contact', reference, safeContact: safeContactOf(values) });
    }
    case 'consent': {
      const mayPassOn = oneOf(permissions, values.mayPassOn);
      const mayBringIn = oneOf(permissions, values.mayBringIn);
      if (mayPassOn !== undefined && mayBringIn !== undefined)
        return complete({ kind: 'consent', reference, mayPassOn, mayBringIn });
      const sentence = tell(changes.mendMay);
      const missing = [
        ...(mayPassOn === undefined ? (['mayPassOn'] as const) : []),
        ...(mayBringIn === undefined ? (['mayBringIn'] as const) : []),
      ];
      return { kind: 'incomplete', errors: missing.map((field) => ({ field, sentence })) };
    }
  }
};

const incomplete = (field: FormError['field'], sentence: string): ReadReturnMessage => ({
  kind: 'incomplete',
  errors: [{ field, sentence }],
});

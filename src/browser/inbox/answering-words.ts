import { type Answer, answerSchema } from '#core/contact/contact-request.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** An answer from its form, or the sentence that says what is missing. */
export const readAnswer = (
  kind: 'accepted' | 'declined',
  reference: string,
  form: FormData,
): Answer | { readonly missing: string } => {
  const message = text(form, 'message');
  const fields =
    kind === 'accepted'
      ? { worker: text(form, 'worker'), deputy: text(form, 'deputy'), ...(message === '' ? {} : { message }) }
      : { reason: text(form, 'reason'), nextDoor: text(form, 'nextDoor') };
  const read = answerSchema.safeParse({ kind, reference, ...fields });
  if (read.success) return read.data;
  return {
    missing:
      kind === 'accepted'
        ? 'Write your first name and your deputy’s, so that they know who looks after them.'
        : 'Write a reason and a next door. Nobody is sent away without one.',
  };
};

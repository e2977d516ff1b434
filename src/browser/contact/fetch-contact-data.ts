import { type ContactData, contactDataSchema } from '#core/contact/contact-data.ts';

/** The contact form's data as it is now, or null when it cannot be had. */
export const fetchContactData = async (): Promise<ContactData | null> => {
  try {
    const answer = await fetch('/contact/data.json', {
      cache: 'no-cache',
      signal: AbortSignal.timeout(20_000),
    });
    return answer.ok ? contactDataSchema.parse(await answer.json()) : null;
  } catch {
    return null;
  }
};

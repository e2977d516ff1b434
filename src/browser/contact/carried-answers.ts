/** What “Where do I start?” hands on to the contact form. */
export type CarriedAnswers = { readonly asker?: string; readonly area?: string; readonly need?: string };

/**
 * Answers are handed on under one key of this tab's storage. The contact form takes them and removes them at once when it loads;
 * *Leave this page* clears them too. They are in no address and no request.
 */
const key = 'answers-so-far';

/** Hands answers on to the contact form, in this tab only. Where nothing can be stored, the form opens empty. */
export const carryAnswers = (answers: CarriedAnswers): void => {
  try {
    sessionStorage.setItem(key, JSON.stringify(answers));
  } catch {
    // The form opens empty.
  }
};

/** Takes what was handed on, so that it is nowhere any more; null when there is nothing. */
export const takeCarriedAnswers = (): CarriedAnswers | null => {
  try {
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    const carried: unknown = JSON.parse(text ?? 'null');
    if (typeof carried !== 'object' || carried === null) return null;
    const entries = Object.entries(carried).filter(
      ([name, answer]) => ['asker', 'area', 'need'].includes(name) && typeof answer === 'string',
    );
    return Object.fromEntries(entries);
  } catch {
    return null;
  }
};

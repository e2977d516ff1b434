import type { WorkerAct } from '#core/contact/views/inbox/act-form.ts';

/** What a worker has typed and not sent, by reference and by the field's id. In the page's memory, and nowhere else. */
export type TypedWords = Map<string, Map<string, string>>;

/** The fields of an act in which somebody writes more than a name or a day. */
export const longerFields = ['message', 'reason', 'nextDoor', 'note'] as const;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Keeps what is typed below the request that shows, and puts back what was typed there before: looking at another request, or
 * at the list, loses no word.
 */
export const keepTyped = (place: Element, typed: TypedWords, reference: string): void => {
  const request = place.querySelector('.request');
  for (const [id, words] of typed.get(reference) ?? []) {
    const control = request?.querySelector<Control>(`form[data-act] #${id}`);
    if (!control) continue;
    control.value = words;
    control.closest('details')?.setAttribute('open', '');
  }
  request?.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLElement) || target.closest('form[data-act]') === null) return;
    const words = typed.get(reference) ?? new Map<string, string>();
    words.set(target.id, (target as Control).value);
    typed.set(reference, words);
  });
};

/** Everything longer that was typed and not sent, each under its reference, for whoever can open the inbox no more. */
export const unsentWords = (typed: TypedWords): string =>
  [...typed]
    .flatMap(([reference, words]) => {
      const longer = [...words].flatMap(([id, value]) =>
        longerFields.some((name) => id.endsWith(`-${name}`)) && value.trim() !== '' ? [value.trim()] : [],
      );
      return longer.length === 0 ? [] : [[reference, ...longer].join('\n\n')];
    })
    .join('\n\n');

/** Forgets what was typed for an act that is done. */
export const forgetTyped = (typed: TypedWords, reference: string, act: WorkerAct): void => {
  const words = typed.get(reference);
  for (const id of words?.keys() ?? []) if (id.startsWith(`${act}-`)) words?.delete(id);
};

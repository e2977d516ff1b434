import { type HandoutItem, linkOf } from '#core/shortlist/handout.ts';
import { codeView } from '#core/shortlist/views/code-view.ts';
import { putView } from '../show-view.ts';

/** The link to a list, and a picture of it that a phone can read. */
export type Sharing = { readonly show: (items: readonly HandoutItem[]) => void; readonly listen: () => void };

/** Sharing in the part of a page that gives a list to somebody. Nothing is sent: the link is made, copied and drawn here. */
export const sharingOf = (give: HTMLElement): Sharing => {
  const part = give.querySelector<HTMLElement>('[data-has-link]');
  const field = give.querySelector<HTMLInputElement>('.copy input');
  const figure = give.querySelector<HTMLElement>('#list-code');
  const copy = give.querySelector<HTMLElement>('[data-do="copy"]');
  const showCode = give.querySelector<HTMLElement>('[data-do="show-code"]');
  if (!part || !field || !figure || !copy || !showCode) throw new Error('The list cannot be given away.');

  const draw = async () => {
    const address = field.value;
    const { encode } = await import('uqr');
    if (address === field.value) putView(figure, codeView(encode(address, { ecc: 'M', border: 4 }).data));
  };

  const say = (button: HTMLElement, words: string) => {
    const before = button.textContent;
    button.textContent = words;
    button.addEventListener(
      'blur',
      () => {
        button.textContent = before;
      },
      { once: true },
    );
  };

  return {
    show: (items) => {
      const ids = linkOf(items);
      part.hidden = ids === '';
      const address = `${location.origin}/shortlist/#${ids}`;
      if (field.value === address) return;
      field.value = address;
      if (!figure.hidden) void draw();
    },
    listen: () => {
      copy.addEventListener('click', async () => {
        try {
          await navigator.clipboard.writeText(field.value);
          say(copy, 'Copied');
        } catch {
          field.select();
          say(copy, 'Copy it from the field');
        }
      });
      showCode.addEventListener('click', async () => {
        if (figure.hidden) await draw();
        figure.hidden = !figure.hidden;
        showCode.setAttribute('aria-expanded', String(!figure.hidden));
        showCode.textContent = figure.hidden ? 'Show a code to scan' : 'Hide the code';
      });
    },
  };
};

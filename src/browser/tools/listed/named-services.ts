import { html } from '#core/html/html.ts';
import { lookUp } from '#core/tools/listed/service-list.ts';
import { serviceRows } from '#core/tools/listed/service-rows.ts';
import { putView } from '../../show-view.ts';
import { knownServices } from './known-services.ts';
import type { Where } from './where.ts';

/** So many are read; more are a list, which the directory has. */
const few = 3;

type Named = {
  readonly part: HTMLElement;
  readonly list: HTMLElement;
  readonly words: Element;
  readonly as: string;
};

/**
 * Names the best few services under each part of a tool, near a place. `act` are the words of the button that takes one;
 * undefined where there is nothing to put it into.
 */
export const namedServices = (tool: HTMLElement, act: string | undefined) => {
  const all = [...tool.querySelectorAll<HTMLElement>('[data-nearby]')].flatMap((part): Named[] => {
    const list = part.querySelector<HTMLElement>('[data-named]');
    const words = part.querySelector('[data-named-as]');
    return list && words ? [{ part, list, words, as: words.textContent ?? '' }] : [];
  });
  const first = all.map(({ list }) => list.innerHTML);

  const putBack = () => {
    for (const [index, { list, words, as }] of all.entries()) {
      list.innerHTML = first[index] ?? '';
      words.textContent = as;
    }
  };

  return {
    show: async ({ area, near }: Where) => {
      if (area === '' && near === undefined) return putBack();
      const known = await knownServices();
      for (const { part, list, words } of all) {
        const needs = (part.dataset['nearby'] ?? '').split(' ');
        const services = lookUp(known, { needs, area, near }).services.slice(0, few);
        words.textContent = services.length === 0 ? 'Nobody is listed there for this.' : 'Near you:';
        putView(
          list,
          services.length === 0
            ? html`<li><a href="/contact/">Ask somebody to get in touch</a><small>Say what you need. A person answers.</small></li>`
            : serviceRows(services, act),
        );
      }
    },
    putBack,
  };
};

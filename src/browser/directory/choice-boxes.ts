import { type Facet, facets, type Options } from '#core/finding/facets.ts';
import { eachFacet } from '#core/finding/facts-table.ts';
import type { Found } from '#core/finding/find.ts';

/** The boxes that somebody ticks. They alone know what is chosen, and the browser keeps them as they are over Back. */
export type ChoiceBoxes = {
  readonly read: () => Options;
  readonly tick: (facet: Facet, option: string, on: boolean) => void;
  readonly isTicked: (facet: Facet, option: string) => boolean;
  /** Unticks all; the focus goes to the first. */
  readonly clear: () => void;
  /** Writes beside each how many there would be. */
  readonly showCounts: (counts: Found['counts']) => void;
  /** What an option is called in the list. */
  readonly labelOf: (facet: Facet, option: string) => string;
};

const labelOf = (box: HTMLInputElement): string =>
  [...(box.parentElement?.childNodes ?? [])]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent)
    .join('')
    .trim();

/** The boxes in a part of the page: their name is the facet, their value the option. */
export const choiceBoxes = (filters: HTMLElement): ChoiceBoxes => {
  const boxes = [...filters.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const byKey = new Map(boxes.map((box) => [`${box.name}/${box.value}`, box]));
  const boxOf = (facet: Facet, option: string) => byKey.get(`${facet}/${option}`);
  const counters = new Map(
    boxes.map((box) => [box, box.parentElement?.querySelector<HTMLElement>('[data-count]')]),
  );
  const written = new Map<HTMLElement, number>();
  return {
    read: () =>
      eachFacet((facet) =>
        boxes.filter(({ name, checked }) => name === facet && checked).map(({ value }) => value),
      ),
    tick: (facet, option, on) => {
      const box = boxOf(facet, option);
      if (box) box.checked = on;
    },
    isTicked: (facet, option) => boxOf(facet, option)?.checked === true,
    clear: () => {
      for (const box of boxes) box.checked = false;
      boxes[0]?.focus();
    },
    showCounts: (counts) => {
      for (const facet of facets) {
        for (const [option, count] of counts[facet]) {
          const box = boxOf(facet, option);
          const counter = box && counters.get(box);
          if (!counter || written.get(counter) === count) continue;
          written.set(counter, count);
          counter.textContent = String(count);
        }
      }
    },
    labelOf: (facet, option) => {
      const box = boxOf(facet, option);
      return box ? labelOf(box) : option;
    },
  };
};

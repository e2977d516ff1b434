import {
  type Choice,
  countChoices,
  countUnsaid,
  type Facet,
  type Facts,
  facets,
  filterListings,
  loosen,
} from '#core/directory/filter.ts';

type Row = { readonly item: HTMLElement; readonly facts: Facts };

const eachFacet = (read: (facet: Facet) => readonly string[]): Facts => ({
  areas: read('areas'),
  needs: read('needs'),
  audiences: read('audiences'),
  hows: read('hows'),
});

const part = (root: ParentNode, selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};

/**
 * Narrows a list that is in the page, by facts that are in the page. What is chosen makes no request and no address. The
 * browser keeps the choice when one comes back to the page, and it is applied again.
 */
export const startFilters = (finder: HTMLElement): void => {
  const filters = part(finder, '.filters');
  const status = part(finder, '[role="status"]');
  const boxes = [...filters.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const rows: Row[] = [...finder.querySelectorAll<HTMLElement>('.results > li')].map((item) => ({
    item,
    facts: eachFacet((facet) => item.dataset[facet]?.split(' ').filter(Boolean) ?? []),
  }));
  const options = eachFacet((facet) => boxes.filter(({ name }) => name === facet).map(({ value }) => value));
  const boxOf = (facet: Facet, option: string) =>
    boxes.find(({ name, value }) => name === facet && value === option);

  const readChoice = (): Choice =>
    eachFacet((facet) =>
      boxes.filter(({ name, checked }) => name === facet && checked).map(({ value }) => value),
    );

  const showCounts = (choice: Choice) => {
    const counts = countChoices(rows, choice, options);
    for (const facet of facets) {
      for (const [option, count] of counts[facet]) {
        const place = boxOf(facet, option)?.parentElement?.querySelector('[data-count]');
        if (place) place.textContent = String(count);
      }
    }
  };

  const showWaysOut = (choice: Choice) => {
    const ways = loosen(rows, choice).flatMap(({ facet, option, count }) => {
      const box = boxOf(facet, option);
      return box ? [{ box, count }] : [];
    });
    part(finder, '[data-ways-out]').replaceChildren(
      ...ways.map(({ box, count }) =>
        wayOut(`Without “${labelOf(box)}”: ${inNumber(count)}`, () => {
          box.checked = false;
          apply();
          status.focus();
        }),
      ),
    );
  };

  const apply = () => {
    const choice = readChoice();
    const chosen = facets.reduce((sum, facet) => sum + choice[facet].length, 0);
    const found = new Set(filterListings(rows, choice));
    for (const row of rows) row.item.hidden = !found.has(row);
    showCounts(choice);
    showWaysOut(choice);
    part(finder, '.results').hidden = found.size === 0;
    part(finder, '.order').hidden = found.size === 0;
    part(finder, '[data-nothing]').hidden = found.size > 0;
    part(finder, '[data-clear]').hidden = chosen === 0;
    part(finder, '[data-chosen]').textContent = chosen === 0 ? '' : `(${chosen} chosen)`;
    part(finder, '[data-show]').textContent =
      found.size === 0 ? 'See what to do' : `Show ${inNumber(found.size)}`;
    say(status, found.size, countUnsaid(rows, choice));
  };

  part(finder, '[data-clear]').addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    apply();
    boxes[0]?.focus();
  });
  part(finder, '[data-show]').addEventListener('click', () => {
    filters.removeAttribute('open');
    status.focus();
  });
  filters.addEventListener('change', apply);
  // Browsers put choices back at different moments, the last of them this one.
  addEventListener('pageshow', apply);
  status.tabIndex = -1;
  filters.hidden = false;
  finder.classList.add('narrowing');
  apply();
};

const inNumber = (count: number): string => (count === 1 ? '1 service' : `${count} services`);

const unsaidInWords = (count: number): string =>
  count === 0
    ? ''
    : ` ${count} more ${count === 1 ? 'does' : 'do'} not say who they are for: untick that to see them.`;

const say = (status: HTMLElement, found: number, unsaid: number): void => {
  const strong = document.createElement('b');
  strong.textContent = `${inNumber(found)}.`;
  const rest = unsaidInWords(unsaid);
  // Said only when it changed: a screen reader would read the same sentence twice.
  if (status.textContent !== strong.textContent + rest) status.replaceChildren(strong, rest);
};

const labelOf = (box: HTMLInputElement): string =>
  [...(box.parentElement?.childNodes ?? [])]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent)
    .join('')
    .trim();

const wayOut = (text: string, take: () => void): HTMLLIElement => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', take);
  const item = document.createElement('li');
  item.append(button);
  return item;
};

/** What belongs to a page and not to a pack: ways around, buttons, meanings that are closed, forms that are sent. */
const leftOut =
  'nav, script, style, template, .screen-only, [hidden], [popover], .margin, .read-aloud, .tray, figure';

/** A page fetched and made ready to stand in a pack. */
export type FetchedPart = {
  readonly title: string;
  readonly body: DocumentFragment;
  readonly styles: string;
};

/**
 * Fetches a page of this site and takes out what a pack needs of it: headings one step lower, ids of its own, words instead of
 * buttons. Undefined when there is no such page, or no network.
 */
export const fetchPart = async (id: string): Promise<FetchedPart | undefined> => {
  try {
    const answer = await fetch(`/${id}/`, { signal: AbortSignal.timeout(20_000) });
    if (!answer.ok) return undefined;
    // Taken out before the text is read as a page: the policy would complain of styles that it does not know.
    const styles: string[] = [];
    const text = (await answer.text()).replace(/<style[^>]*>([\s\S]*?)<\/style>/g, (_, style: string) => {
      styles.push(style);
      return '';
    });
    const page = new DOMParser().parseFromString(text, 'text/html');
    const main = page.querySelector('main > .page');
    if (main === null) return undefined;
    for (const element of main.querySelectorAll(leftOut)) element.remove();
    const title = main.querySelector('h1')?.textContent.trim() ?? '';
    wordsForButtons(main);
    openAll(main);
    lowerHeadings(main);
    ownIds(main, id.replace('/', '-'));
    const body = document.createDocumentFragment();
    body.append(...[...main.childNodes].map((node) => document.importNode(node, true)));
    return { title, body, styles: styles.join('\n') };
  } catch {
    return undefined;
  }
};

const wordsForButtons = (main: Element): void => {
  for (const button of main.querySelectorAll('button')) {
    if (button.closest('.term') === null) button.remove();
    else button.replaceWith(...button.childNodes);
  }
};

/** On paper nothing can be opened; but the questions that a tool keeps closed stay closed in a pack too. */
const openAll = (main: Element): void => {
  for (const part of main.querySelectorAll('details:not(.closed-part)')) part.setAttribute('open', '');
};

const lowerHeadings = (main: Element): void => {
  for (const level of [5, 4, 3, 2, 1]) {
    for (const heading of main.querySelectorAll(`h${level}`)) {
      const lower = main.ownerDocument.createElement(`h${level + 1}`);
      for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
      lower.append(...heading.childNodes);
      heading.replaceWith(lower);
    }
  }
};

const references = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'list', 'headers'];

/** Two pages may use the same id; in one document each has its own. */
const ownIds = (main: Element, own: string): void => {
  const named = (name: string) => `${own}-${name}`;
  for (const element of main.querySelectorAll('[id]')) element.id = named(element.id);
  for (const attribute of references) {
    for (const element of main.querySelectorAll(`[${attribute}]`)) {
      const names = (element.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
      element.setAttribute(attribute, names.map(named).join(' '));
    }
  }
  for (const link of main.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', `#${named((link.getAttribute('href') ?? '').slice(1))}`);
  // One answer of two forms must not untick another.
  for (const field of main.querySelectorAll('[name]'))
    field.setAttribute('name', named(field.getAttribute('name') ?? ''));
};

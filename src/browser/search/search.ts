import type { Words } from '#core/languages/messages.ts';
import { counted, fill } from '#core/languages/sentence.ts';
import { piecesOf } from './excerpt.ts';
import { type FoundPage, loadWordIndex, type SearchWords } from './word-index.ts';

const part = <Kind extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Kind => {
  const found = root.querySelector<Kind>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};

/** How long somebody stops typing before it is looked for. */
const restMilliseconds = 200;

/**
 * The words search over guidance and services. The index comes when the field is first entered, whole; from then on nothing
 * is asked of the network, and nothing that is typed becomes part of an address or of the title.
 */
export const startSearch = (place: HTMLElement): void => {
  const field = part<HTMLInputElement>(place, 'input');
  const status = part(place, '[role="status"]');
  const list = part(place, '.found');
  const nothing = part(place, '[data-nothing]');
  const everything = part(document, '#a-to-z');
  const kinds = kindsIn(everything);
  const said: Said = JSON.parse(place.dataset['words'] ?? '{}');

  let index: Promise<SearchWords> | undefined;
  const getIndex = () => {
    index ??= loadWordIndex().catch((problem: unknown) => {
      // The next try asks again.
      index = undefined;
      throw problem;
    });
    return index;
  };

  const show = (sentence: string, pages: readonly FoundPage[], isEmpty = false) => {
    status.textContent = sentence;
    list.replaceChildren(...pages.map((page) => itemFor(page, kinds.get(page.address))));
    list.hidden = pages.length === 0;
    nothing.hidden = !isEmpty;
    everything.hidden = pages.length > 0;
  };

  let latest = 0;
  const search = async () => {
    latest += 1;
    const turn = latest;
    const words = field.value.trim();
    if (words === '') return show('', []);
    try {
      if (index === undefined) status.textContent = said.gettingReady;
      const { total, best } = await (await getIndex())(words);
      if (turn !== latest) return;
      if (total === 0) show(said.nothing, [], true);
      else show(sentenceFor(total, best.length, said), best);
    } catch {
      if (turn === latest) show(said.broken, []);
    }
  };

  let rest: ReturnType<typeof setTimeout> | undefined;
  const searchAfter = (milliseconds: number) => {
    clearTimeout(rest);
    rest = setTimeout(() => void search(), milliseconds);
  };

  field.addEventListener('focus', () => void getIndex().catch(() => undefined));
  field.addEventListener('input', () => searchAfter(restMilliseconds));
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') searchAfter(0);
  });
  part(place, 'button').addEventListener('click', () => searchAfter(0));
  addEventListener('pageshow', () => {
    if (field.value !== '') searchAfter(0);
  });
  part(place, 'search').hidden = false;
};

/** What stands in `data-words`: the search in the language of the page. */
type Said = Pick<Words['search'], 'gettingReady' | 'nothing' | 'broken' | 'best' | 'found'>;

const sentenceFor = (total: number, shown: number, said: Said): string => {
  const found = counted(said.found, total, document.documentElement.lang);
  return total > shown ? `${found} ${fill(said.best, { shown })}` : found;
};

/** What kind of page each address is, from the list that is in the page anyway. */
const kindsIn = (everything: HTMLElement): ReadonlyMap<string, string> =>
  new Map(
    [...everything.querySelectorAll('li')].map((item) => [
      item.querySelector('a')?.getAttribute('href') ?? '',
      item.querySelector('small')?.textContent ?? '',
    ]),
  );

const itemFor = ({ address, title, excerpt }: FoundPage, kind: string | undefined): HTMLLIElement => {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = title;
  const about = document.createElement('small');
  about.textContent = kind ?? '';
  const text = document.createElement('p');
  text.append(...piecesOf(excerpt).map(nodeFor));
  const item = document.createElement('li');
  item.append(link, about, text);
  return item;
};

const nodeFor = ({ text, found }: { readonly text: string; readonly found: boolean }): Node => {
  if (!found) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
};

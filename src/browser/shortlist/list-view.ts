import { handoutOf, hasNumberOnPaper } from '#core/shortlist/handout.ts';
import { movedInWords } from '#core/shortlist/list-words.ts';
import { change, drop, moveTo, type Shortlist } from '#core/shortlist/shortlist.ts';
import { frameView, type ListPlace, partsOf } from '#core/shortlist/views/list-view.ts';
import { putView } from '../show-view.ts';
import { dragInOrder } from './drag-in-order.ts';
import { handoutData } from './handout-data.ts';
import type { KeptStore } from './kept-store.ts';
import { paperOf } from './paper.ts';
import { sharingOf } from './sharing.ts';

/** A list in a place of a page. */
export type ListView = { readonly refresh: () => void };

const within = <Kind extends HTMLElement>(place: ParentNode, selector: string): Kind => {
  const found = place.querySelector<Kind>(selector);
  if (found === null) throw new Error(`The list has no ${selector}.`);
  return found;
};

const say = (place: HTMLElement, words: string): void => {
  place.textContent = words;
  place.hidden = words === '';
};

const slugAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-slug]')?.dataset['slug'] : undefined;

/** Where in a list a press of a button takes a service; undefined when it goes nowhere. */
const placeAfter = (todo: string | undefined, at: number): number | undefined =>
  todo === 'up' ? at - 1 : todo === 'down' ? at + 1 : undefined;

/**
 * Puts the list of a store into a place and keeps it in step. `gone` counts ids of a link that stand for nothing. Rejects
 * when the facts cannot be fetched.
 */
export const listView = async (
  place: HTMLElement,
  store: KeptStore,
  kind: ListPlace,
  close: () => void = () => undefined,
  gone = 0,
): Promise<ListView> => {
  const { services, network, language, timeZone } = await handoutData();
  const nameOf = new Map(services.map(({ slug, name }) => [slug, name]));
  const today = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(new Date());
  // In whichever language the page around it is.
  const directory = document.querySelector('a[href$="/directory/"]')?.getAttribute('href') ?? undefined;
  putView(place, frameView(kind, network, today, directory));
  const part = (selector: string) => within<HTMLElement>(place, selector);
  const items = part('.items');
  const status = part('[role="status"]');
  const inTab = within<HTMLInputElement>(place, '[name="in-tab"]');
  const paper = paperOf(part('.shortlist'));
  const sharing = sharingOf(part('.give'));

  /** Everything that follows from the list, and not the notes that somebody is writing. */
  const showRest = () => {
    const handout = handoutOf(store.list(), services);
    const {
      bareNumbers,
      heldBack,
      lead,
      gone: goneWords,
    } = partsOf({ ...handout, gone: handout.gone + gone }, kind);
    putView(part('[data-bare]'), bareNumbers);
    say(part('[data-lead]'), lead);
    say(part('[data-gone]'), goneWords);
    say(part('[data-held-back]'), heldBack);
    part('[data-with-notes]').hidden = handout.items.every(({ kept }) => kept.note.trim() === '');
    part('[data-numbers]').hidden = !handout.items.some(hasNumberOnPaper);
    part('.empty').hidden = handout.items.length > 0;
    part('.give').hidden = handout.items.length === 0;
    inTab.checked = store.isInTab();
    sharing.show(handout.items);
  };

  let shown: Shortlist | undefined;
  const refresh = () => {
    const list = store.list();
    const order = (some: Shortlist | undefined) => JSON.stringify(some?.map(({ note: _, ...kept }) => kept));
    if (order(list) !== order(shown)) {
      putView(items, partsOf(handoutOf(list, services), kind).items);
      shown = list;
    }
    showRest();
  };

  const focusOn = (slug: string | undefined, selector: string) => {
    const found = slug !== undefined && items.querySelector<HTMLElement>(`[data-slug="${slug}"] ${selector}`);
    (found || part('h1')).focus();
  };

  const move = (slug: string, to: number) => {
    const list = store.list();
    store.set(moveTo(list, slug, to));
    refresh();
    const now = store.list().findIndex((kept) => kept.slug === slug);
    status.textContent = movedInWords(nameOf.get(slug) ?? '', now + 1, list.length);
  };

  const takeOff = (slug: string) => {
    const list = store.list();
    const at = list.findIndex((kept) => kept.slug === slug);
    const next = list[at + 1] ?? list[at - 1];
    store.set(drop(list, slug));
    refresh();
    status.textContent = `${nameOf.get(slug) ?? ''} is off the list.`;
    focusOn(next?.slug, '[data-do="drop"]');
  };

  place.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    const todo = button?.dataset['do'];
    const slug = slugAt(target);
    if (todo === 'close') close();
    if (todo === 'clear') {
      store.set([]);
      refresh();
      status.textContent = 'The list is cleared.';
      part('h1').focus();
    }
    if (slug === undefined) return;
    const to = placeAfter(
      todo,
      store.list().findIndex((kept) => kept.slug === slug),
    );
    if (to !== undefined) {
      move(slug, to);
      focusOn(slug, `[data-do="${todo}"]`);
    }
    if (todo === 'drop') takeOff(slug);
  });
  place.addEventListener('input', ({ target }) => {
    const slug = slugAt(target);
    if (slug === undefined || !(target instanceof HTMLTextAreaElement)) return;
    store.set(change(store.list(), slug, { note: target.value }));
    say(within(items, `[data-slug="${slug}"] .note`), target.value);
    showRest();
  });
  place.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'in-tab') {
      store.keepInTab(target.checked);
      refresh();
    }
    const slug = slugAt(target);
    if (slug === undefined || target.name !== 'goes-along') return;
    store.set(change(store.list(), slug, { goesAlong: target.checked }));
    refresh();
    focusOn(slug, '[name="goes-along"]');
  });
  dragInOrder(items, move);
  paper.listen();
  sharing.listen();
  refresh();
  return { refresh };
};

import { writePackLink } from '#core/packs/pack-link.ts';
import { packView } from '#core/packs/pack-view.ts';
import { showView } from '../show-view.ts';
import { type FetchedPart, fetchPart } from './pack-part.ts';

/** Four at a time: a slow phone is not drowned, and the order stays. */
const atOnce = 4;

const fetchAll = async (
  ids: readonly string[],
  onEach: (done: number) => void,
): Promise<(FetchedPart | undefined)[]> => {
  const fetched: (FetchedPart | undefined)[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let at = next++; at < ids.length; at = next++) {
      fetched[at] = await fetchPart(ids[at] ?? '');
      done += 1;
      onEach(done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return fetched;
};

/**
 * The styles of the fetched pages, each of which carries those of its own parts: the fullest come last, so that they order
 * what the others lack. A sheet that a script makes is the script's own, which the page's policy lets in.
 */
const addStyles = (styles: ReadonlySet<string>): void => {
  const sheets = [...styles]
    .sort((one, other) => one.length - other.length)
    .map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
};

/** Puts a pack together in `place`, from pages fetched one by one; `onEach` hears how many are there. */
export const showPack = async (
  place: HTMLElement,
  ids: readonly string[],
  unreadable: number,
  onEach: (done: number) => void,
  onChange: () => void,
): Promise<void> => {
  const fetched = await fetchAll(ids, onEach);
  addStyles(new Set(fetched.flatMap((part) => part?.styles ?? [])));
  const { network = '', zone = 'UTC' } = place.dataset;
  const address = `${location.origin}/packs/#${writePackLink(ids)}`;
  const parts = ids.map((id, at) => {
    const part = fetched[at];
    return part === undefined ? { id, title: id, isMissing: true } : { id, title: part.title };
  });
  const { lang } = document.documentElement;
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: zone }).format(new Date());
  showView(place, packView({ parts, day, networkName: network, address, unreadable }));
  for (const section of place.querySelectorAll<HTMLElement>('[data-part]')) {
    const part = fetched[ids.indexOf(section.dataset['part'] ?? '')];
    if (part !== undefined) section.append(part.body);
  }
  const status = place.querySelector('.copied');
  const on = (what: string, act: () => void) =>
    place.querySelector(`[data-do="${what}"]`)?.addEventListener('click', act);
  on('print', () => print());
  on('change', onChange);
  on('copy', () => {
    const say = (words: string) => {
      if (status !== null) status.textContent = words;
    };
    navigator.clipboard.writeText(address).then(
      () => say('Copied.'),
      () => say(`Copy it by hand: ${address}`),
    );
  });
};

import { openNowInWords } from '#core/directory/words/open-now-words.ts';
import { type Facet, facets, noOptions, type Options } from '#core/finding/facets.ts';
import { type Facts, type Moment, readFacts } from '#core/finding/facts.ts';
import { find, type WayOut, type Wish } from '#core/finding/find.ts';
import type { FinderData } from '#core/finding/finder-data.ts';
import { insteadOf } from '#core/finding/instead.ts';
import { foundInWords, servicesInWords } from '#core/finding/words/found-in-words.ts';
import { orderInWords, reasonsOf } from '#core/finding/words/order-in-words.ts';
import { choiceBoxes } from './choice-boxes.ts';
import { type LookFor, lookFor } from './look-for.ts';
import { everyMinuteInView } from './moment.ts';
import type { Near } from './near-field.ts';
import { byPhoneOrOnline, showInstead } from './nothing-found.ts';
import { part } from './page-part.ts';
import { resultList } from './result-list.ts';

/** A page without fields to look by has a list and boxes, and nothing is written there. */
const nothingWritten: LookFor = {
  near: () => undefined,
  withinKm: () => undefined,
  words: () => undefined,
  show: () => '',
  leaveWords: () => undefined,
  anyDistance: () => undefined,
  unticked: () => undefined,
  clear: () => undefined,
};

/**
 * Narrows and orders a list that is in the page, by facts that are in the page. What is written or chosen makes no request
 * and no address. The browser keeps the boxes when one comes back to the page, and they are applied again.
 */
export const startFinder = (finder: HTMLElement): void => {
  const data = JSON.parse(part(finder, '#facts').textContent) as FinderData;
  const filters = part(finder, '.filters');
  const status = part(finder, '[role="status"]');
  const nothing = part(finder, '[data-nothing]');
  const boxes = choiceBoxes(filters);
  const list = resultList(part(finder, '.results'), part(finder, '.further'));
  const holidays = new Set(data.holidays);
  let facts: Facts;

  const readMoment = () => {
    const moment: Moment = { instant: new Date(), timeZone: data.timeZone, holidays };
    facts = readFacts(data.table, moment);
    const words = data.table.openings.map((times) =>
      // That a service never closes stands beside it anyway.
      times.opening?.kind === 'always'
        ? ''
        : openNowInWords(times, moment.instant, moment.timeZone, moment.holidays),
    );
    list.sayOpen((row) => words[(data.table.columns.opening[row] ?? 0) - 1] ?? '');
  };

  const wishNow = (): Wish => {
    const near = looking.near();
    return {
      chosen: boxes.read(),
      near: near?.point,
      area: near?.area,
      withinKm: looking.withinKm(),
      words: looking.words(),
    };
  };

  const apply = () => {
    const wish = wishNow();
    const found = find(facts, wish);
    const count = found.rows.length;
    const chosen = facets.reduce((sum, facet) => sum + wish.chosen[facet].length, 0);
    list.show(found);
    boxes.showCounts(found.counts);
    const readOut = looking.show((other) => find(facts, { ...wish, ...other }).rows.length);
    showNotCovered(looking.near());
    part(finder, '.order').textContent = count === 0 ? '' : orderInWords(reasonsOf(facts, wish, found));
    part(finder, '.chosen-on-paper').textContent = chosenInWords(wish.chosen);
    nothing.hidden = count > 0;
    if (count === 0) showInstead(nothing, facts, wish, list, actions);
    part(finder, '[data-clear]').hidden = chosen === 0 && wish.near === undefined && wish.words === undefined;
    part(finder, '[data-chosen]').textContent = chosen === 0 ? '' : `(${chosen} chosen)`;
    part(finder, '[data-show]').textContent =
      count === 0 ? 'See what to do' : `Show ${servicesInWords(count)}`;
    say(
      status,
      foundInWords(count, { near: looking.near()?.name, withinKm: wish.withinKm, unsaid: found.unsaid }),
      readOut,
    );
  };

  const chosenInWords = (chosen: Options): string => {
    const labels = facets.flatMap((facet) => chosen[facet].map((option) => boxes.labelOf(facet, option)));
    return labels.length === 0 ? '' : `Chosen: ${labels.join('; ')}.`;
  };

  const showNotCovered = (near: Near | undefined) => {
    const notCovered = finder.querySelector<HTMLElement>('[data-not-covered]');
    if (!notCovered) return;
    notCovered.hidden = near === undefined || near.isCovered;
    if (near === undefined || near.isCovered) return;
    const name = near.name.charAt(0).toUpperCase() + near.name.slice(1);
    part(notCovered, '[data-place]').textContent = name;
    const instead = insteadOf(facts, { chosen: noOptions });
    const afar = part(notCovered, '[data-afar]');
    afar.replaceChildren(...byPhoneOrOnline(instead, actions.showOnly));
    if (afar.parentElement) afar.parentElement.hidden = afar.childElementCount === 0;
  };

  const applyAndGoThere = () => {
    apply();
    status.focus();
  };

  const untickAll = () => {
    boxes.clear();
    looking.clear();
  };

  const actions = {
    labelOf: ({ facet, option }: { facet: Facet; option: string }) => boxes.labelOf(facet, option),
    leave: (way: WayOut) => {
      if (way.leave === 'option') {
        boxes.tick(way.facet, way.option, false);
        looking.unticked();
      } else if (way.leave === 'words') looking.leaveWords();
      else looking.anyDistance();
      applyAndGoThere();
    },
    showOnly: (how: 'phone' | 'online') => {
      untickAll();
      boxes.tick('hows', how, true);
      applyAndGoThere();
    },
  };

  const fields = document.getElementById('look-for');
  const looking =
    fields === null
      ? nothingWritten
      : lookFor(fields, part(finder, '#read-as'), { boxes, list, needs: data.needs, apply, applyAndGoThere });

  part(finder, '[data-clear]').addEventListener('click', () => {
    untickAll();
    apply();
  });
  part(finder, '[data-show]').addEventListener('click', () => {
    filters.removeAttribute('open');
    status.focus();
  });
  filters.addEventListener('change', () => {
    looking.unticked();
    apply();
  });
  const refresh = () => {
    readMoment();
    apply();
  };
  everyMinuteInView(refresh);
  status.tabIndex = -1;
  filters.hidden = false;
  finder.classList.add('narrowing');
  refresh();
};

/** The sentence that is read out, once: what was read stands in the page beside it, so there it is only heard. */
const say = (
  status: HTMLElement,
  { count, rest }: ReturnType<typeof foundInWords>,
  readOut: string,
): void => {
  const strong = document.createElement('b');
  strong.textContent = count;
  const heard = document.createElement('span');
  heard.className = 'only-heard';
  heard.textContent = readOut;
  // Said only when it changed: a screen reader would read the same sentence twice.
  if (status.textContent !== `${count}${rest}${readOut}`) status.replaceChildren(strong, rest, heard);
};

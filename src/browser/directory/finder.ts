import { openNowInWords } from '#core/directory/words/open-now-words.ts';
import { type Facet, facets, noOptions, type Options } from '#core/finding/facets.ts';
import { type Facts, type Moment, readFacts } from '#core/finding/facts.ts';
import { countFound, find } from '#core/finding/find.ts';
import type { Carried, FinderData } from '#core/finding/finder-data.ts';
import { insteadOf } from '#core/finding/instead.ts';
import type { WayOut } from '#core/finding/ways-out.ts';
import type { Wish } from '#core/finding/wish.ts';
import { foundInWords, servicesInWords } from '#core/finding/words/found-in-words.ts';
import { orderInWords, reasonsOf } from '#core/finding/words/order-in-words.ts';
import { choiceBoxes } from './choice-boxes.ts';
import { type Coming, comingIn } from './coming.ts';
import { type ListRows, rowsInPage } from './list-rows.ts';
import { type LookFor, lookFor } from './look-for.ts';
import { everyMinuteInView } from './moment.ts';
import type { Near } from './near-field.ts';
import { byPhoneOrOnline, showInstead } from './nothing-found.ts';
import { part } from './page-part.ts';
import { resultList } from './result-list.ts';
import { fetchRows } from './rows-from-files.ts';

/** A page without fields to look by has a list and boxes, and nothing is written there. */
const nothingWritten: LookFor = {
  near: () => undefined,
  withinKm: () => undefined,
  words: () => undefined,
  show: () => '',
  leaveWords: () => undefined,
  waitingWords: () => [],
  readAgain: () => undefined,
  anyDistance: () => undefined,
  unticked: () => undefined,
  clear: () => undefined,
};

/** What else is done to a list that runs. */
type RunningFinder = {
  /** Names or texts of rows came. */
  readonly came: () => void;
};

/**
 * Narrows and orders a list, by its facts. What is written or chosen makes no request and no address. The browser keeps the
 * boxes when one comes back to the page, and they are applied again.
 */
const runFinder = (finder: HTMLElement, data: FinderData, rows: ListRows, coming?: Coming): RunningFinder => {
  const filters = part(finder, '.filters');
  const status = part(finder, '[role="status"]');
  const nothing = part(finder, '[data-nothing]');
  const boxes = choiceBoxes(filters);
  const list = resultList(part(finder, '.results'), part(finder, '.further'), rows);
  const order = part(finder, '.order');
  const onPaper = part(finder, '.chosen-on-paper');
  const clear = part(filters, '[data-clear]');
  const howMany = part(filters, '[data-chosen]');
  const show = part(filters, '[data-show]');
  const holidays = new Set(data.holidays);
  let looking = nothingWritten;
  let facts: Facts;
  let minute = 0;

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
    sayWhatComes();
    boxes.showCounts(found.counts);
    const readOut = looking.show((other) => countFound(facts, { ...wish, ...other }));
    showNotCovered(looking.near());
    write(order, count === 0 ? '' : orderInWords(reasonsOf(facts, wish, found)));
    write(onPaper, chosenInWords(wish.chosen));
    nothing.hidden = count > 0;
    if (count === 0) showInstead(nothing, facts, wish, rows, actions);
    clear.hidden = chosen === 0 && wish.near === undefined && wish.words === undefined;
    write(howMany, chosen === 0 ? '' : `(${chosen} chosen)`);
    write(show, count === 0 ? 'See what to do' : `Show ${servicesInWords(count)}`);
    say(
      status,
      foundInWords(count, { near: looking.near()?.name, withinKm: wish.withinKm, unsaid: found.unsaid }),
      readOut,
    );
  };

  /** Says what is still on its way, as long as somebody waits for it. */
  const sayWhatComes = () => {
    if (!coming) return;
    const words = looking
      .waitingWords()
      .map((word) => `“${word}”`)
      .join(' ');
    const sentence =
      words !== ''
        ? `The texts of these services are still on their way. We look for ${words} when they are here.`
        : list.isWaiting() && !coming.hasFailed()
          ? 'Some of these are still on their way.'
          : '';
    coming.say(sentence);
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

  clear.addEventListener('click', () => {
    untickAll();
    apply();
  });
  show.addEventListener('click', () => {
    filters.removeAttribute('open');
    status.focus();
  });
  filters.addEventListener('change', () => {
    looking.unticked();
    apply();
  });
  const refresh = () => {
    const now = Math.floor(Date.now() / 60_000);
    if (now !== minute) readMoment();
    minute = now;
    apply();
  };
  everyMinuteInView(refresh);
  status.tabIndex = -1;
  finder.classList.add('narrowing');
  refresh();
  const fields = document.getElementById('look-for');
  // In a turn of its own: what was ticked until now is answered first.
  if (fields !== null)
    setTimeout(() => {
      const readPlace = part(finder, '#read-as');
      looking = lookFor(fields, readPlace, { boxes, rows, needs: data.needs, apply, applyAndGoThere });
    });

  return {
    came: () => {
      const isForWords = rows.areAllThere();
      if (isForWords) looking.readAgain();
      if (isForWords && looking.words() !== undefined) return apply();
      list.refresh();
      sayWhatComes();
    },
  };
};

/** Starts a list: its rows are in the page, or come in files, which everybody gets in the same order. */
export const startFinder = (finder: HTMLElement): void => {
  const carried = JSON.parse(part(finder, '#facts').textContent) as Carried;
  const results = part(finder, '.results');
  if (carried.kind === 'page') {
    runFinder(finder, carried.data, rowsInPage(results));
    return;
  }
  const coming = comingIn(finder);
  let running: RunningFinder | undefined;
  part(finder, '.filters').addEventListener('change', () => {
    if (running === undefined)
      coming?.say('What you choose counts as soon as the list can be sorted. One moment.');
  });
  fetchRows(results, carried.files, {
    facts: (data, rows) => {
      running = runFinder(finder, data, rows, coming);
    },
    came: () => running?.came(),
    failed: (again) => {
      // Filters that nothing answers make room for the links.
      finder.classList.toggle('without-facts', running === undefined);
      coming?.fail(() => {
        finder.classList.remove('without-facts');
        running?.came();
        again();
      });
      running?.came();
    },
  });
};

/** Writes words where others stand. */
const write = (place: HTMLElement, words: string): void => {
  if (place.textContent !== words) place.textContent = words;
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

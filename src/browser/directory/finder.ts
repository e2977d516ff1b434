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
const runFinder = (finder: HTMLElement, data: FinderData, rows: ListRows): RunningFinder => {
  const filters = part(finder, '.filters');
  const status = part(finder, '[role="status"]');
  const nothing = part(finder, '[data-nothing]');
  const boxes = choiceBoxes(filters);
  const list = resultList(part(finder, '.results'), part(finder, '.further'), rows);
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
    sayWhatComes();
    boxes.showCounts(found.counts);
    const readOut = looking.show((other) => countFound(facts, { ...wish, ...other }));
    showNotCovered(looking.near());
    part(finder, '.order').textContent = count === 0 ? '' : orderInWords(reasonsOf(facts, wish, found));
    part(finder, '.chosen-on-paper').textContent = chosenInWords(wish.chosen);
    nothing.hidden = count > 0;
    if (count === 0) showInstead(nothing, facts, wish, rows, actions);
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

  /** Says what is still on its way, as long as somebody waits for it. */
  const sayWhatComes = () => {
    const coming = finder.querySelector<HTMLElement>('[data-coming]');
    if (!coming) return;
    const words = looking
      .waitingWords()
      .map((word) => `“${word}”`)
      .join(' ');
    const sentence =
      words !== ''
        ? `The texts of these services are still on their way. We look for ${words} when they are here.`
        : list.isWaiting() && part(coming, '[data-failed]').hidden
          ? 'Some of these are still on their way.'
          : '';
    const place = part(coming, '[data-on-its-way]');
    if (place.textContent !== sentence) place.textContent = sentence;
    coming.hidden = sentence === '' && part(coming, '[data-failed]').hidden;
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
      : lookFor(fields, part(finder, '#read-as'), { boxes, rows, needs: data.needs, apply, applyAndGoThere });

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
  const coming = part(finder, '[data-coming]');
  const failed = part(coming, '[data-failed]');
  const showFailure = (isFailed: boolean) => {
    failed.hidden = !isFailed;
    coming.hidden = !isFailed && part(coming, '[data-on-its-way]').textContent === '';
  };
  let running: RunningFinder | undefined;
  fetchRows(results, carried.files, {
    facts: (data, rows) => {
      running = runFinder(finder, data, rows);
    },
    came: () => running?.came(),
    failed: (again) => {
      showFailure(true);
      running?.came();
      part(failed, '[data-again]').onclick = () => {
        showFailure(false);
        running?.came();
        again();
      };
    },
  });
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

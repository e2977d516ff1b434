import { readChosenLink } from '#core/finding/chosen-link.ts';
import { countFound, find } from '#core/finding/find.ts';
import type { FinderData } from '#core/finding/finder-data.ts';
import type { Wish } from '#core/finding/wish.ts';
import { nextTurn } from '../turns.ts';
import { choiceBoxes } from './choice-boxes.ts';
import type { Coming } from './coming.ts';
import { factsByTheClock } from './facts-now.ts';
import type { ListRows } from './list-rows.ts';
import { type LookFor, lookFor } from './look-for.ts';
import { everyMinuteInView } from './moment.ts';
import { showNotCovered } from './not-covered.ts';
import { type NothingFoundActions, showInstead } from './nothing-found.ts';
import { part } from './page-part.ts';
import { resultList } from './result-list.ts';
import { saidOfList } from './said-of-list.ts';

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
export type RunningList = {
  /** Names or texts of rows came. */
  readonly came: () => void;
};

/**
 * Narrows and orders a list, by its facts. What is written or chosen makes no request and no address. The browser keeps the
 * boxes when one comes back to the page, and they are applied again.
 */
export const runList = (
  finder: HTMLElement,
  data: FinderData,
  rows: ListRows,
  coming?: Coming,
): RunningList => {
  const filters = part(finder, '.filters');
  const status = part(finder, '[role="status"]');
  const nothing = part(finder, '[data-nothing]');
  const boxes = choiceBoxes(filters);
  const list = resultList(part(finder, '.results'), part(finder, '.further'), rows);
  const sayAll = saidOfList(finder, boxes.labelOf);
  const factsNow = factsByTheClock(data);
  let looking = nothingWritten;
  let isRunning = false;

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
    // The first turns have not been had: what is chosen meanwhile is read in them.
    if (!isRunning) return;
    const { facts, openWords } = factsNow();
    const wish = wishNow();
    const found = find(facts, wish);
    list.sayOpen(openWords);
    list.show(found);
    sayWhatComes();
    boxes.showCounts(found.counts);
    const readOut = looking.show((other) => countFound(facts, { ...wish, ...other }));
    showNotCovered(finder, facts, looking.near(), actions.showOnly);
    nothing.hidden = found.rows.length > 0;
    if (found.rows.length === 0) showInstead(nothing, facts, wish, rows, actions);
    sayAll({ facts, wish, found, nearName: looking.near()?.name, readOut });
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

  const applyAndGoThere = () => {
    apply();
    status.focus();
  };

  const untickAll = () => {
    boxes.clear();
    looking.clear();
  };

  const actions: NothingFoundActions = {
    labelOf: ({ facet, option }) => boxes.labelOf(facet, option),
    leave: (way) => {
      if (way.leave === 'option') {
        boxes.tick(way.facet, way.option, false);
        looking.unticked();
      } else if (way.leave === 'words') looking.leaveWords();
      else looking.anyDistance();
      applyAndGoThere();
    },
    showOnly: (how) => {
      untickAll();
      boxes.tick('hows', how, true);
      applyAndGoThere();
    },
  };

  const linked = readChosenLink(location.hash);

  const start = async () => {
    if (linked) {
      boxes.tick(linked.facet, linked.option, true);
      // Said once: what is chosen from here on is in no address, and Back finds the boxes as they were.
      history.replaceState(history.state, '', location.pathname);
    }
    await nextTurn();
    factsNow();
    await nextTurn();
    isRunning = true;
    finder.classList.add('narrowing');
    apply();
    everyMinuteInView(apply);
    await nextTurn();
    const fields = document.getElementById('look-for');
    if (fields === null) return;
    const readPlace = part(finder, '#read-as');
    looking = lookFor(fields, readPlace, { boxes, rows, needs: data.needs, apply, applyAndGoThere });
    if (linked) part(fields, '#look-words').focus();
  };

  part(filters, '[data-clear]').addEventListener('click', () => {
    untickAll();
    apply();
  });
  part(filters, '[data-show]').addEventListener('click', () => {
    filters.removeAttribute('open');
    status.focus();
  });
  filters.addEventListener('change', () => {
    looking.unticked();
    apply();
  });
  status.tabIndex = -1;
  void start();

  return {
    came: () => {
      if (!isRunning) return;
      const isForWords = rows.areAllThere();
      if (isForWords) looking.readAgain();
      if (isForWords && looking.words() !== undefined) return apply();
      list.refresh();
      sayWhatComes();
    },
  };
};

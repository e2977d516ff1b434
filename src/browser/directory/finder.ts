import type { Carried } from '#core/finding/finder-data.ts';
import { comingIn } from './coming.ts';
import { rowsInPage } from './list-rows.ts';
import { part } from './page-part.ts';
import { fetchRows } from './rows-from-files.ts';
import { type RunningList, runList } from './running-list.ts';

/** Starts a list: its rows are in the page, or come in files, which everybody gets in the same order. */
export const startFinder = (finder: HTMLElement): void => {
  const carried = JSON.parse(part(finder, '#facts').textContent) as Carried;
  const results = part(finder, '.results');
  if (carried.kind === 'page') {
    runList(finder, carried.data, rowsInPage(results));
    return;
  }
  const coming = comingIn(finder);
  let running: RunningList | undefined;
  part(finder, '.filters').addEventListener('change', () => {
    if (running === undefined)
      coming?.say('What you choose counts as soon as the list can be sorted. One moment.');
  });
  fetchRows(results, carried.files, {
    facts: (data, rows) => {
      running = runList(finder, data, rows, coming);
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

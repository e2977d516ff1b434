/**
 * Makes leaving quicker: one press on `.leave`, or Shift three times, hides the page and replaces it, so that it is not
 * the next thing behind Back. Back then bounces off every page of ours in this tab, until somebody comes here anew.
 *
 * `away` is a page nobody wonders about. Going there is the visitor's own step, not a request of ours.
 *
 * Runs from the head of the page before anything is shown, and is put there as its own source text: it may use nothing
 * from outside itself.
 */
export const watchForLeaving = (away: string): void => {
  const mark = 'left';
  const root = document.documentElement;

  const leave = () => {
    root.hidden = true;
    try {
      // With what somebody let this tab keep.
      sessionStorage.clear();
      sessionStorage.setItem(mark, '1');
    } catch {
      // Without storage Back is not watched; leaving still works.
    }
    location.replace(away);
  };

  const cameBack = (fromCache: boolean) => {
    const [arrival] = performance.getEntriesByType('navigation');
    return fromCache || (arrival instanceof PerformanceNavigationTiming && arrival.type === 'back_forward');
  };

  const bounce = (fromCache: boolean) => {
    try {
      if (sessionStorage.getItem(mark) === null) return;
      if (cameBack(fromCache)) leave();
      else sessionStorage.removeItem(mark);
    } catch {
      // As above.
    }
  };

  bounce(false);
  // A page kept for Back is put away unseen, and comes back unseen until it is known that nobody left.
  addEventListener('pagehide', (event) => {
    if (event.persisted) root.style.visibility = 'hidden';
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) bounce(true);
    if (!root.hidden) root.style.removeProperty('visibility');
  });

  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('.leave') === null) return;
    event.preventDefault();
    leave();
  });

  let presses: number[] = [];
  document.addEventListener('keydown', (event) => {
    if (event.repeat) return;
    presses = event.key === 'Shift' ? [...presses.slice(-2), event.timeStamp] : [];
    const [first, , third] = presses;
    if (first !== undefined && third !== undefined && third - first < 2000) leave();
  });
};

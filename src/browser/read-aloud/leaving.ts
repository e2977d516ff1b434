/**
 * Calls `hush` as soon as somebody leaves the page or puts it out of sight: by *Leave this page*, by three presses of
 * Shift, by a link, by another tab, by locking the device. A page goes on speaking until the next one has answered, and
 * that can take seconds.
 */
export const hushOnLeaving = (hush: () => void): void => {
  const root = document.documentElement;
  // Leaving quickly hides the page before anything else (`leave.ts`).
  new MutationObserver(() => {
    if (root.hidden) hush();
  }).observe(root, { attributes: true, attributeFilter: ['hidden'] });
  addEventListener('pagehide', hush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hush();
  });
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link !== null && !(link.getAttribute('href') ?? '').startsWith('#')) hush();
  });
};

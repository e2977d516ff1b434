/**
 * Calls back when the page is shown, when it comes back, and at each full minute while it is looked at: what is open now
 * does not stay so.
 */
export const everyMinuteInView = (tell: () => void): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(tick, 60_000 - (Date.now() % 60_000));
  };
  const tick = () => {
    clearTimeout(timer);
    if (document.hidden) return;
    tell();
    wait();
  };
  document.addEventListener('visibilitychange', tick);
  // Browsers put choices back at different moments, the last of them this one.
  addEventListener('pageshow', tick);
  // Who begins after that has the next full minute before them.
  wait();
};

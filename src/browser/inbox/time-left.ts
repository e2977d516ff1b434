import type { Session } from './session.ts';

/** Says in words how long a session stays open, and calls `over` when its time is over. Gives what `clearInterval` stops it with. */
export const countDown = (session: Session, words: HTMLElement | null, over: () => void) => {
  const tell = () => {
    const minutes = Math.ceil((session.expiresAt.getTime() - Date.now()) / 60_000);
    if (minutes <= 0) return over();
    if (words !== null)
      words.textContent = minutes === 1 ? 'Open for 1 more minute' : `Open for ${minutes} more minutes`;
  };
  tell();
  return setInterval(tell, 5000);
};

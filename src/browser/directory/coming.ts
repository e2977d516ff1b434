import { part } from './page-part.ts';

/** What is said below a long list while the rest of it is on its way, and when that did not come. */
export type Coming = {
  /** Says what is waited for; nothing when it is empty. */
  readonly say: (sentence: string) => void;
  readonly hasFailed: () => boolean;
  /** A file did not come: `again` is what the button does. */
  readonly fail: (again: () => void) => void;
};

/** The place in the page of a list whose rows come in files; undefined where all rows are in the page. */
export const comingIn = (finder: HTMLElement): Coming | undefined => {
  const place = finder.querySelector<HTMLElement>('[data-coming]');
  if (!place) return undefined;
  const onItsWay = part(place, '[data-on-its-way]');
  const failed = part(place, '[data-failed]');
  const show = () => {
    place.hidden = failed.hidden && onItsWay.textContent === '';
  };
  return {
    say: (sentence) => {
      if (onItsWay.textContent !== sentence) onItsWay.textContent = sentence;
      show();
    },
    hasFailed: () => !failed.hidden,
    fail: (again) => {
      failed.hidden = false;
      part(failed, '[data-again]').onclick = () => {
        failed.hidden = true;
        show();
        again();
      };
      show();
    },
  };
};

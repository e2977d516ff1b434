import { deviceVoice } from '#core/guidance/aloud/device-voice.ts';
import { readingView } from '#core/guidance/aloud/reading-view.ts';
import { utterancesOf } from '#core/guidance/aloud/utterances.ts';
import { putView } from '../show-view.ts';
import { hushOnLeaving } from './leaving.ts';
import { type Speaker, speakerOf } from './speaker.ts';
import { textPartsIn } from './text-parts.ts';

const part = (root: ParentNode, selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};

/**
 * Shows *Read this to me* in `place` while the browser has a voice on this device for the language of the text
 * (`data-language`, or that of the page); what it says is in `data-words`. A voice
 * that is not on the device is never used: it would send the text to somebody. The first press only warns. `styles` is
 * the sheet of what is shown.
 */
export const offerReadingAloud = (place: HTMLElement, styles: string): void => {
  if (!('speechSynthesis' in window)) return;
  const { speechSynthesis: speech } = window;
  putView(place, readingView(JSON.parse(place.dataset['words'] ?? '{}')));
  addStyles(styles);
  const offer = part(place, '.offer');
  const warning = part(place, '.warning');
  const controls = part(place, '.controls');
  const pause = part(place, '[data-pause]');
  const goOn = part(place, '[data-go-on]');

  const findVoice = () =>
    deviceVoice(speech.getVoices(), place.dataset['language'] ?? document.documentElement.lang);
  let speaker: Speaker | undefined;
  let marked: HTMLElement | undefined;

  const mark = (element: HTMLElement | undefined) => {
    marked?.classList.remove('being-read');
    marked = element;
    if (element === undefined) return;
    for (let box = element.closest('details'); box; box = box.parentElement?.closest('details') ?? null) {
      box.open = true;
    }
    element.classList.add('being-read');
    bringIntoView(element, controls);
  };
  const show = (shown: 'offer' | 'warning' | 'controls') => {
    offer.hidden = shown === 'controls' || findVoice() === undefined;
    offer.ariaExpanded = String(shown === 'warning');
    warning.hidden = shown !== 'warning';
    controls.hidden = shown !== 'controls';
  };
  const showPause = (isSpeaking: boolean) => {
    pause.hidden = !isSpeaking;
    goOn.hidden = isSpeaking;
  };
  /** Silence, and the page as it was. */
  const stop = () => {
    if (speaker === undefined) return;
    speaker.pause();
    speaker = undefined;
    mark(undefined);
    show('offer');
  };
  const start = () => {
    const voice = findVoice();
    if (voice === undefined) return show('offer');
    const parts = textPartsIn(
      document.querySelectorAll<HTMLElement>('.reading > header, .reading > .article'),
    );
    const spoken = parts.map(({ text }) => utterancesOf(text));
    speaker = speakerOf(speech, voice, spoken, {
      onPart: (index) => mark(parts[index]?.element),
      onEnd: () => {
        const hadFocus = controls.contains(document.activeElement);
        stop();
        if (hadFocus) offer.focus();
      },
    });
    show('controls');
    showPause(true);
    speaker.start();
    pause.focus({ preventScroll: true });
  };

  offer.addEventListener('click', () => {
    show(warning.hidden ? 'warning' : 'offer');
    if (!warning.hidden) warning.focus();
  });
  part(place, '[data-start]').addEventListener('click', start);
  part(place, '[data-not-now]').addEventListener('click', () => {
    show('offer');
    offer.focus();
  });
  pause.addEventListener('click', () => {
    speaker?.pause();
    showPause(false);
    goOn.focus();
  });
  goOn.addEventListener('click', () => {
    speaker?.goOn();
    showPause(true);
    pause.focus();
  });
  for (const step of ['back', 'next'] as const) {
    part(place, `[data-${step}]`).addEventListener('click', () => {
      showPause(true);
      speaker?.[step]();
    });
  }
  const stopAndReturn = () => {
    if (speaker === undefined) return;
    stop();
    offer.focus();
  };
  part(place, '[data-stop]').addEventListener('click', stopAndReturn);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') stopAndReturn();
  });
  hushOnLeaving(stop);

  const renew = () => {
    if (speaker === undefined) show(warning.hidden ? 'offer' : 'warning');
    if (findVoice() === undefined) stop();
  };
  renew();
  // Voices come late, and on some devices only after they were asked for.
  speech.addEventListener?.('voiceschanged', renew);
};

/** Whether a movement that was begun here is still going: where things stand now is not where they will stand. */
let isMoving = false;
document.addEventListener('scrollend', () => {
  isMoving = false;
});

/** Scrolls only when the part is not wholly in sight above the controls; without a movement where none is wanted. */
const bringIntoView = (element: HTMLElement, controls: HTMLElement): void => {
  const { top, bottom } = element.getBoundingClientRect();
  if (!isMoving && top >= 64 && bottom <= controls.getBoundingClientRect().top) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  isMoving = !isStill;
  element.scrollIntoView({ block: 'start', behavior: isStill ? 'instant' : 'smooth' });
};

/** The policy of the page lets no style element in; a sheet that a script makes is the script's own. */
const addStyles = (styles: string): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
};

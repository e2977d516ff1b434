import type { BrowserContext } from '@playwright/test';

/** A voice as a browser would list it. */
export type FakeVoice = { readonly lang: string; readonly localService: boolean };

declare global {
  interface Window {
    fakeSpeech: {
      /** Ends the piece that is being said. */
      readonly finish: () => void;
      readonly setVoices: (voices: readonly FakeVoice[]) => void;
    };
  }
}

/**
 * Puts voices into every page. They say nothing; a piece lasts until `fakeSpeech.finish()`. The list that comes back grows
 * by everything the pages ask to be said, and by `null` whenever they silence it. What happens while a page goes away
 * does not reach the test: `silenced` in the session's storage says it.
 */
export const fakeSpeech = async (
  context: BrowserContext,
  voices: readonly FakeVoice[],
): Promise<readonly (string | null)[]> => {
  const heard: (string | null)[] = [];
  await context.exposeFunction('tellTheTest', (said: string | null) => heard.push(said));
  await context.addInitScript((first) => {
    const { tellTheTest } = window as unknown as { tellTheTest: (said: string | null) => void };
    type Piece = { text: string; voice?: FakeVoice; onend?: () => void };
    let current: Piece | undefined;
    let list = [...first];
    const fake = Object.assign(new EventTarget(), {
      getVoices: () => list,
      speak: (piece: Piece) => {
        if (piece.voice?.localService !== true)
          throw new Error('Asked to speak with a voice that sends the text away.');
        current = piece;
        tellTheTest(piece.text);
      },
      cancel: () => {
        if (current === undefined) return;
        current = undefined;
        sessionStorage.setItem('silenced', 'yes');
        tellTheTest(null);
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: fake });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    Object.defineProperty(window, 'fakeSpeech', {
      value: {
        finish: () => {
          const piece = current;
          current = undefined;
          piece?.onend?.();
        },
        setVoices: (voicesNow: FakeVoice[]) => {
          list = [...voicesNow];
          fake.dispatchEvent(new Event('voiceschanged'));
        },
      },
    });
  }, voices);
  return heard;
};

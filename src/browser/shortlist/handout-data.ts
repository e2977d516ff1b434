import type { HandoutData } from '#core/shortlist/handout-facts.ts';

let asked: Promise<HandoutData> | undefined;

/**
 * Fetches what hand-outs say, of all services: one file, the same whoever asks and whatever they kept. Rejects without a
 * network; the next one asks again.
 */
export const handoutData = (): Promise<HandoutData> => {
  asked ??= fetch('/shortlist/data.json')
    .then(async (answer) => {
      if (!answer.ok) throw new Error(`The facts for hand-outs were answered with ${answer.status}.`);
      return (await answer.json()) as HandoutData;
    })
    .catch((problem: unknown) => {
      asked = undefined;
      throw problem;
    });
  return asked;
};

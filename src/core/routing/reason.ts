import type { Html } from '../html/html.ts';
import { recordIn, say, sayDay, type Voice } from '../languages/voice.ts';

/** Why no agency has a request, so that the coordinator has it: `avoided` is the visitor's own wish. */
export type WhyCoordinator = 'avoided' | 'none-elsewhere' | 'none-for-young' | 'none-fits' | 'none-free';

/** Why a request goes where it goes. `text` is an editor's; `until` is a day, `YYYY-MM-DD`. */
export type Reason =
  | { readonly kind: 'rule'; readonly text: string }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'stands-in'; readonly away: string; readonly until: string; readonly desk: string }
  | { readonly kind: 'coordinator'; readonly why: WhyCoordinator };

/** A reason as it ends “We chose them because …”. */
export const sayReason = (voice: Voice, reason: Reason): Html => {
  const { reasons } = voice.words;
  switch (reason.kind) {
    case 'rule':
      return recordIn(voice, withoutStop(reason.text));
    case 'elsewhere':
      return say(voice, reasons.elsewhere);
    case 'stands-in':
      return say(voice, reasons.standsIn, {
        away: recordIn(voice, reason.away),
        day: sayDay(voice, reason.until),
        desk: recordIn(voice, reason.desk),
      });
    case 'coordinator':
      return say(voice, reasons.coordinator, { why: say(voice, whyWords(voice)[reason.why]) });
  }
};

const whyWords = ({ words: { reasons } }: Voice): Readonly<Record<WhyCoordinator, string>> => ({
  avoided: reasons.avoided,
  'none-elsewhere': reasons.noneElsewhere,
  'none-for-young': reasons.noneForYoung,
  'none-fits': reasons.noneFits,
  'none-free': reasons.noneFree,
});

/** Editors may end a reason with a full stop or not. */
const withoutStop = (phrase: string): string => phrase.replace(/\.\s*$/, '');

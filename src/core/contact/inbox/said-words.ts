import { spokenDate } from '../../calendar/spoken-date.ts';
import { outcomeWords, wayTriedWords } from './inbox-words.ts';
import type { Said } from './opened-request.ts';

/** What was said, as a heading and paragraphs; what was written stays word for word. */
export type SaidWords = {
  readonly title: string;
  /** What the program says of it. */
  readonly lines: readonly string[];
  /** What somebody wrote. */
  readonly written?: string;
};

const permitted = { yes: 'yes', 'ask-me': 'ask them first' } as const;

/** One thing that was said about a request, for a worker. */
export const saidWords = ({ message }: Said): SaidWords => {
  switch (message.kind) {
    case 'accepted':
      return {
        title: 'Accepted',
        lines: [`${message.worker} looks after it, ${message.deputy} when ${message.worker} is away.`],
        ...written(message.message),
      };
    case 'declined':
      return { title: 'Declined', lines: [`Next door: ${message.nextDoor}`], written: message.reason };
    case 'wrote':
      return { title: `${message.worker} wrote to them`, lines: [], written: message.message };
    case 'could-not-reach':
      return {
        title: 'Could not be reached',
        lines: message.tries.map(({ on, by }) => `${spokenDate(on)}: ${wayTriedWords[by]}`),
        ...written(message.message),
      };
    case 'passed-on':
      return { title: `Passed on to ${message.to}`, lines: [], ...written(message.message) };
    case 'closed':
      return { title: 'Closed', lines: [`${outcomeWords[message.outcome]}.`], ...written(message.message) };
    case 'reply':
      return { title: 'They wrote', lines: [], written: message.words };
    case 'safe-contact':
      return {
        title: 'Safe contact was changed',
        lines: ['It stands at the top, beside what it was before.'],
      };
    case 'consent':
      return {
        title: 'What you may do was changed',
        lines: [
          `Pass it on: ${permitted[message.mayPassOn]}. Bring in another agency: ${permitted[message.mayBringIn]}.`,
        ],
      };
    case 'note':
      return {
        title: message.worker === undefined ? 'Note for colleagues' : `Note by ${message.worker}`,
        lines: [],
        written: message.note,
      };
  }
};

const written = (text: string | undefined) => (text === undefined ? {} : { written: text });

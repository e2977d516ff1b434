import type { SafeContact } from '../safe-contact.ts';
import type { Fact } from './fact.ts';

const ifOthersAnswer = {
  'hang-up': 'Hang up without a word.',
  'wrong-number': 'Say it was a wrong number.',
  'ask-for-me': 'Ask for them, and do not say who is ringing.',
} as const;

/** How somebody may be reached, as a worker must keep to it: the way first, then everything that limits it. */
export const safeContactFacts = (contact: SafeContact): readonly Fact[] => {
  if (contact.channel === 'none')
    return [
      {
        term: 'How',
        text: 'Do not contact them. They come back with their words and read your answer here.',
        isLong: true,
      },
    ];
  const always = [
    ...optional('Never', contact.never),
    {
      term: 'Say who you are?',
      text: contact.sayWhoYouAre ? 'Yes, the agency may be named' : 'First name only. Not the agency',
    },
  ];
  const last = [
    ...optional('First words', contact.openingPhrase, 'long'),
    ...optional('Who else sees it', contact.whoElse, 'long'),
  ];
  if (contact.channel === 'email')
    return [{ term: 'How', text: 'E-mail', secret: contact.address }, ...always, ...last];
  const when = {
    term: 'When',
    text: contact.times.length === 0 ? 'They did not say' : `In the ${contact.times.join(', ')}`,
  };
  if (contact.channel === 'text')
    return [{ term: 'How', text: 'Text', secret: contact.number }, when, ...always, ...last];
  const say = contact.sayToSomebodyElse;
  return [
    { term: 'How', text: 'Ring', secret: contact.number },
    when,
    { term: 'Message', text: contact.voicemail ? 'May be left' : 'No. Hang up and try again' },
    {
      term: 'Your number on their phone',
      text: contact.numberShown ? 'May be seen' : 'Keep it hidden',
    },
    ...always,
    {
      term: 'If somebody else answers',
      text: `${ifOthersAnswer[contact.ifSomebodyElseAnswers]}${say === undefined ? '' : ` If they ask, say: “${say}”`}`,
      isLong: true,
    },
    ...last,
  ];
};

const optional = (term: string, text: string | undefined, length?: 'long'): readonly Fact[] =>
  text === undefined ? [] : [{ term, text, ...(length === 'long' ? { isLong: true } : {}) }];

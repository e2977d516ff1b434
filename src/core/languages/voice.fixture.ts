import english from '../../../content/messages/en.json' with { type: 'json' };
import irish from '../../../content/messages/ga.json' with { type: 'json' };
import { messagesSchema } from './messages.ts';
import { voiceOf } from './voice-of.ts';
import { wordsFrom } from './words.ts';

const main = messagesSchema.parse(english);
const own = messagesSchema.parse(irish);

/** The voice of the main language. */
export const englishVoice = voiceOf({
  code: 'en',
  tag: 'en-IE',
  name: main.name,
  words: wordsFrom(main, main),
  original: undefined,
});

/** The voice of Irish. */
export const irishVoice = voiceOf({
  code: 'ga',
  tag: 'ga',
  name: own.name,
  words: wordsFrom(own, main),
  original: 'en-IE',
});

import { type Fixtures, shown } from '../../design/fixture.ts';
import { alAnon, language, samaritans, textAboutIt, today } from '../../design/samples.ts';
import Dial from './Dial.astro';

export default {
  about: 'Helplines of one kind, each with where it comes from.',
  states: [
    shown('several', Dial, {
      group: 'now',
      title: 'Right now, day or night',
      lines: [samaritans, textAboutIt],
      today,
      language,
    }),
    shown('one', Dial, {
      group: 'drink-and-drugs',
      title: 'About drink or drugs',
      lines: [alAnon],
      today,
      language,
    }),
  ],
} satisfies Fixtures;

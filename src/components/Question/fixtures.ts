import { type Fixtures, shown, staged, touched } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import Question from './Question.astro';

const answer = {
  default: '<p>No. You can ask for help first, and alone.</p><p>You can come back to this later.</p>',
};
const closed = shown('closed', Question, { ask: 'Do they have to want help first?' }, answer);

export default {
  about: 'A question with its answer. It opens when it is pressed, and is open on paper.',
  within: 'article',
  sameAtEveryWidth: true,
  states: [
    closed,
    touched({ ...closed, name: 'closed, under the pointer' }, 'hover', 'summary'),
    touched({ ...closed, name: 'closed, in focus' }, 'focus', 'summary'),
    staged({ ...closed, name: 'open' }, { show: 'details' }),
    shown('a long word', Question, { ask: longWord }, answer),
  ],
} satisfies Fixtures;

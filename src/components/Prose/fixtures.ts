import { type Fixtures, shown, staged, touched } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import Beside from './Beside.astro';
import Callout from './Callout.astro';
import Note from './Note.astro';
import Pair from './Pair.astro';
import Question from './Question.astro';
import Side from './Side.astro';
import SourceMark from './SourceMark.astro';
import Steps from './Steps.astro';
import Today from './Today.astro';

const answer = {
  default: '<p>No. You can ask for help first, and alone.</p><p>You can come back to this later.</p>',
};
const closed = shown('question: closed', Question, { ask: 'Do they have to want help first?' }, answer);
const mark = shown('source mark: behind a claim', SourceMark, { number: 1, use: 1 });
const list = (...lines: string[]) => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;

export default {
  about:
    'The blocks of an article: callout, words said beside you, what to do today, question and answer, steps, a mark that leads to a source, a note in the margin, two sides.',
  within: 'article',
  states: [
    shown(
      'callout: a danger',
      Callout,
      { title: 'If you are afraid of them' },
      { default: '<p>Leave the room. Don’t argue. Ring from somewhere else.</p>' },
    ),
    shown(
      'callout: a limit, with a link',
      Callout,
      { title: 'What this page cannot tell you' },
      {
        default:
          '<p>Nobody can say from here how much is too much for one person.</p><p><a href="/help-now/">Who to ring now</a></p>',
      },
    ),
    shown('callout: a long word', Callout, { title: longWord }, { default: `<p>${longWord}</p>` }),
    shown(
      'beside: one sentence',
      Beside,
      {},
      { default: '<p>“I was worried last night. Can we talk tomorrow?”</p>' },
    ),
    shown(
      'beside: two paragraphs and a long word',
      Beside,
      {},
      { default: `<p>“I am not angry.”</p><p>“I went to see the ${longWord}.”</p>` },
    ),
    shown(
      'today: as it stands',
      Today,
      {},
      { default: '<p>Tell one person how you are. <a href="/directory/">Somebody near you</a>.</p>' },
    ),
    shown(
      'today: with a title of its own',
      Today,
      { title: 'Before you read on' },
      { default: '<p>Drink a glass of water.</p>' },
    ),
    closed,
    touched({ ...closed, name: 'closed, under the pointer' }, 'hover', 'summary'),
    touched({ ...closed, name: 'closed, in focus' }, 'focus', 'summary'),
    staged({ ...closed, name: 'open' }, { show: 'details' }),
    shown('question: a long word', Question, { ask: longWord }, answer),
    shown(
      'steps: three steps',
      Steps,
      {},
      {
        default: `<ol><li><p><b>Wait until it is calm.</b></p><p>The morning is better than the night.</p></li><li>Say what you saw.</li><li>${longWord}</li></ol>`,
      },
    ),
    mark,
    touched({ ...mark, name: 'under the pointer' }, 'hover', 'a'),
    touched({ ...mark, name: 'in focus' }, 'focus', 'a'),
    shown(
      'note: one paragraph',
      Note,
      { title: 'Why now' },
      { default: '<p>People listen best when they are rested.</p>' },
    ),
    shown(
      'note: two paragraphs, long words',
      Note,
      { title: longWord },
      { default: `<p>${longWord}</p><p>And more.</p>` },
    ),
    shown(
      'pair: two sides',
      Pair,
      {},
      {
        default: `<div><h3>What helps</h3>${list('Ask when it is calm.', 'Say what you saw.')}</div><div><h3>What does not</h3>${list('Asking at midnight.', 'Counting glasses.')}</div>`,
      },
    ),
    shown('pair: one side alone', Side, { title: 'What helps' }, { default: list('Ask when it is calm.') }),
  ],
} satisfies Fixtures;

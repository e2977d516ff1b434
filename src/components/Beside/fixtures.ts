import { type Fixtures, shown } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import Beside from './Beside.astro';

export default {
  about: 'Words that somebody said or could say. The two lines are you, beside them.',
  within: 'article',
  sameAtEveryWidth: true,
  states: [
    shown(
      'one sentence',
      Beside,
      {},
      { default: '<p>“I was worried last night. Can we talk tomorrow?”</p>' },
    ),
    shown(
      'two paragraphs and a long word',
      Beside,
      {},
      { default: `<p>“I am not angry.”</p><p>“I went to see the ${longWord}.”</p>` },
    ),
  ],
} satisfies Fixtures;

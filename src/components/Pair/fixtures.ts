import { type Fixtures, shown } from '../../design/fixture.ts';
import Pair from './Pair.astro';
import Side from './Side.astro';

const list = (...lines: string[]) => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;

export default {
  about: 'Two sides, next to each other where there is room.',
  within: 'article',
  states: [
    shown(
      'two sides',
      Pair,
      {},
      {
        default: `<div><h3>What helps</h3>${list('Ask when it is calm.', 'Say what you saw.')}</div><div><h3>What does not</h3>${list('Asking at midnight.', 'Counting glasses.')}</div>`,
      },
    ),
    shown('one side alone', Side, { title: 'What helps' }, { default: list('Ask when it is calm.') }),
  ],
} satisfies Fixtures;

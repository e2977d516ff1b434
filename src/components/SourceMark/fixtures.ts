import { type Fixtures, shown, touched } from '../../design/fixture.ts';
import SourceMark from './SourceMark.astro';

const mark = shown('behind a claim', SourceMark, { number: 1, use: 1 });

export default {
  about: 'Stands behind a claim and leads to where it was read, at the foot of the page.',
  within: 'article',
  sameAtEveryWidth: true,
  states: [
    mark,
    touched({ ...mark, name: 'under the pointer' }, 'hover', 'a'),
    touched({ ...mark, name: 'in focus' }, 'focus', 'a'),
  ],
} satisfies Fixtures;

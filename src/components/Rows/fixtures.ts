import { type Fixtures, touched, written } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';

const rows = (classes: string) => `<ul class="${classes}">
<li><a href="/families/">For families</a><small>Parent, partner, child, brother, sister: any of these.</small></li>
<li><a href="/friends/">For friends</a><small>You need no blood tie.</small></li>
<li><a href="/professionals/">${longWord}</a></li>
</ul>`;

export default {
  about: 'Rows between hairlines, instead of cards.',
  within: 'text',
  sameAtEveryWidth: true,
  states: [
    written('links with a line about each', rows('rows')),
    written('beginning with an ink line', rows('rows ruled')),
    written('links as a whole', rows('rows bare ruled')),
    touched(written('links as a whole, under the pointer', rows('rows bare ruled')), 'hover', 'li + li a'),
  ],
} satisfies Fixtures;

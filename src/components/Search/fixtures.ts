import './words-search.css';
import { groupByLetter } from '#core/directory/a-to-z.ts';
import { type Fixtures, shown, staged, touched, written } from '../../design/fixture.ts';
import { language, longWord, samaritans } from '../../design/samples.ts';
import AToZ from './AToZ.astro';
import WordsSearch from './WordsSearch.astro';

const found = (address: string, title: string, kind: string, text: string) =>
  `<li><a href="${address}">${title}</a><small>${kind}</small><p>${text}</p></li>`;

const empty = staged(shown('nothing typed yet', WordsSearch, { helplines: [samaritans] }), {
  show: 'search',
});

export default {
  about: 'The words search, what it finds, and everything from A to Z for a browser without script.',
  states: [
    empty,
    touched({ ...empty, name: 'the field in focus' }, 'focus', 'input'),
    staged({ ...empty, name: 'nothing found' }, { show: 'search, [data-nothing]' }),
    written(
      'what was found',
      `<div class="words-search"><p role="status">2 pages found.</p><ol class="rows found">${found('/families/', 'Money and debts', 'For families', 'Say no to <mark>money</mark>, and yes to a meal.')}${found('/directory/', longWord, 'Support group', 'They help with <mark>money</mark>.')}</ol></div>`,
    ),
    shown('everything from A to Z', AToZ, {
      letters: groupByLetter(
        [
          { title: 'A grandchild lives with us', kind: 'For families', address: '/families/' },
          { title: 'An evening group (a sample)', kind: 'Support group', address: '/directory/' },
          { title: 'Money and debts', kind: 'For families', address: '/families/' },
          { title: longWord, kind: 'Support group', address: '/directory/' },
        ],
        language,
      ),
    }),
  ],
} satisfies Fixtures;

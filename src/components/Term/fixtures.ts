import { type Fixtures, shown, staged, touched } from '../../design/fixture.ts';
import { fromNewspaper, language, longWord } from '../../design/samples.ts';
import Term from './Term.astro';
import WordList from './WordList.astro';

const closed = shown(
  'closed',
  Term,
  { id: 'meaning', meaning: 'A medicine that can undo an overdose for a while.', href: '/words/' },
  { default: 'naloxone' },
);

export default {
  about: 'A hard word in a text. Pressed, it says what it means, at the foot of the window.',
  within: 'article',
  states: [
    closed,
    touched({ ...closed, name: 'in focus' }, 'focus', 'button'),
    staged({ ...closed, name: 'open' }, { show: '.meaning' }),
    shown('word list: three words', WordList, {
      terms: [
        {
          slug: 'naloxone',
          term: 'Naloxone',
          alsoCalled: ['a sample of another name'],
          meaning: 'A medicine that can undo an overdose for a while.',
          page: 'families/where-to-start',
          sources: fromNewspaper.sources,
        },
        { slug: 'relapse', term: 'Relapse', meaning: 'Drinking or using again after a time without.' },
        { slug: 'long', term: longWord, meaning: longWord },
      ],
      titles: { 'families/where-to-start': 'Where to start' },
      language,
    }),
  ],
} satisfies Fixtures;

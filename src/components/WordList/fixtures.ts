import { type Fixtures, shown } from '../../design/fixture.ts';
import { fromNewspaper, language, longWord } from '../../design/samples.ts';
import WordList from './WordList.astro';

export default {
  about: 'Every word that is explained, with what else it is called and where to read on.',
  within: 'article',
  states: [
    shown('three words', WordList, {
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

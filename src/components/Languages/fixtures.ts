import { type Fixtures, shown, touched } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import LanguageLinks from './LanguageLinks.astro';
import Sentence from './Sentence.astro';
import TranslationNote from './TranslationNote.astro';

const irish = { tag: 'ga', name: 'Gaeilge', direction: 'ltr', href: '/families/' } as const;
const arabic = { tag: 'ar', name: 'العربية', direction: 'rtl', href: '/friends/' } as const;
const links = shown('two other languages', LanguageLinks, { languages: [irish, arabic], label: 'Languages' });

export default {
  about: 'The other languages of a page, and what a translation says of itself.',
  within: 'text',
  sameAtEveryWidth: true,
  states: [
    links,
    touched({ ...links, name: 'a language in focus' }, 'focus', 'a'),
    shown('note: no speaker has read it', TranslationNote, { original: '/families/' }),
    shown('note: a speaker has read it', TranslationNote, {
      original: '/families/',
      reviewed: { on: '2026-11-02', by: 'a native speaker' },
    }),
    shown('note: no translation yet', TranslationNote, { missing: true, original: '/families/' }),
    shown(
      'a sentence with something in it',
      Sentence,
      { text: `Ring {number}, and say *${longWord}*.` },
      { number: '<b>first</b>' },
    ),
  ],
} satisfies Fixtures;

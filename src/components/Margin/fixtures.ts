import { type Fixtures, shown } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import Margin from './Margin.astro';

const links = [
  { href: '#know', text: 'What to know' },
  { href: '#today', text: 'What you can do today' },
  { href: '#help', text: 'When to get help now' },
];

export default {
  about: 'Links that keep a text company at its side. Not on paper.',
  sameAtEveryWidth: true,
  states: [
    shown('on this page', Margin, { title: 'On this page', links }),
    shown('long words', Margin, { title: longWord, links: [{ href: '#long', text: longWord }] }),
  ],
} satisfies Fixtures;

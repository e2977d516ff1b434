import './reading.css';
import { type Fixtures, shown, touched, written } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import Crumbs from './Crumbs.astro';
import Margin from './Margin.astro';

const article = `<article class="article">
<p>They may say no today and yes in a month. <a href="/families/">Read on</a>.</p>
<h2 id="today">What you can do today</h2>
<p>Choose one of these. One is enough.</p>
<ul><li>Eat something.</li><li>Ring somebody who knows you.</li><li>${longWord}</li></ul>
<h3>If you talk</h3>
<ol><li>Wait until it is calm.</li><li>Say what you saw.</li></ol>
</article>`;
const home = { href: '/', text: 'Home' };
const families = { href: '/families/', text: 'Guidance for families' };
const links = [
  { href: '#know', text: 'What to know' },
  { href: '#today', text: 'What you can do today' },
  { href: '#help', text: 'When to get help now' },
];

export default {
  about: 'A text to read: its measure, its headings and lists, and a margin that keeps it company.',
  states: [
    written(
      'an article',
      `<div class="reading"><header><h1>If they won’t get help</h1><p class="lead">You can still do something, and you can get help first.</p></header>${article}</div>`,
    ),
    shown('crumbs: one step', Crumbs, { to: [home] }),
    shown('crumbs: two steps', Crumbs, { to: [home, families] }),
    touched(shown('crumbs: in focus', Crumbs, { to: [home, families] }), 'focus', 'a + a'),
    shown('crumbs: a long word', Crumbs, { to: [home, families, { href: '/', text: longWord }] }),
    shown('margin: on this page', Margin, { title: 'On this page', links }),
    shown('margin: long words', Margin, { title: longWord, links: [{ href: '#long', text: longWord }] }),
  ],
} satisfies Fixtures;

import './reading.css';
import { type Fixtures, written } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';

const article = `<article class="article">
<p>They may say no today and yes in a month. <a href="/families/">Read on</a>.</p>
<h2 id="today">What you can do today</h2>
<p>Choose one of these. One is enough.</p>
<ul><li>Eat something.</li><li>Ring somebody who knows you.</li><li>${longWord}</li></ul>
<h3>If you talk</h3>
<ol><li>Wait until it is calm.</li><li>Say what you saw.</li></ol>
</article>`;

export default {
  about: 'A text to read: its measure, its headings and lists, and a margin that keeps it company.',
  states: [
    written(
      'an article',
      `<div class="reading"><header><h1>If they won’t get help</h1><p class="lead">You can still do something, and you can get help first.</p></header>${article}</div>`,
    ),
  ],
} satisfies Fixtures;

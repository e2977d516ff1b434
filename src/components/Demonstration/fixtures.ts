import './caught-mail.css';
import { type Fixtures, shown, written } from '../../design/fixture.ts';
import DemoBanner from './DemoBanner.astro';

const page = (main: string) =>
  `<div class="caught-mail"><h1>Caught mail</h1><p class="lead">In the demonstration no mail leaves this machine.</p>${main}</div>`;

export default {
  about: 'Mail that the demonstration caught instead of sending it.',
  states: [
    written('no mail yet', page('<p>No mail yet. <a href="/contact/">Ask somebody to contact you</a>.</p>')),
    written(
      'a mail',
      page(`<ol class="list"><li><article class="caught"><h2>A contact request waits</h2>
<p><small>To worker@agency.invalid. Sunday 22 November at 9:14</small></p>
<pre>A contact request waits for you: 0123-4567-89AB.

Open your inbox to read it: https://alongside.invalid/inbox/</pre>
<p><a class="button quiet" href="/inbox/">Open the inbox as this agency</a></p></article></li></ol>`),
    ),
    shown('banner: as it stands', DemoBanner, {}),
  ],
} satisfies Fixtures;

import './table.css';
import { type Fixtures, written } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';

export default {
  about: 'What, and who: rows between hairlines, with the question in the first column.',
  within: 'article',
  states: [
    written(
      'a table',
      `<table class="table"><thead><tr><th scope="col">What</th><th scope="col">Who can see it</th></tr></thead>
<tbody><tr><th scope="row">That you visited this site</th><td>Your browser’s history.</td></tr>
<tr><th scope="row">What you type in a search</th><td>Nobody. It stays in your browser.</td></tr>
<tr><th scope="row">Long words</th><td>${longWord}</td></tr></tbody></table>`,
    ),
  ],
} satisfies Fixtures;

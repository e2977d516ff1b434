import './facts.css';
import { html } from '#core/html/html.ts';
import { type Fixtures, written } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';

const fact = (term: string, text: string) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`;

export default {
  about: 'Facts as a list: what is asked at the side, what is known beside it.',
  states: [
    written(
      'some facts',
      html`<dl class="facts">${[
        fact('When', 'Tuesdays, 19:30 to 21:00.'),
        fact('Cost', 'We don’t know yet. Ask when you ring.'),
        fact('Organisation', longWord),
      ]}</dl>`,
    ),
  ],
} satisfies Fixtures;

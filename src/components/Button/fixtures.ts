import { type Fixtures, touched, written } from '../../design/fixture.ts';

const solid = '<p class="actions"><a class="button" href="/contact/">Ask for contact</a></p>';
const quiet = '<p class="actions"><button class="button quiet" type="button">Change my answers</button></p>';

export default {
  about: 'Solid, one a page, and quiet for the others. Links and buttons alike.',
  within: 'text',
  sameAtEveryWidth: true,
  states: [
    written('solid', solid),
    touched(written('solid, under the pointer', solid), 'hover', '.button'),
    touched(written('solid, in focus', solid), 'focus', '.button'),
    touched(written('solid, pressed', solid), 'press', '.button'),
    written('quiet', quiet),
    touched(written('quiet, under the pointer', quiet), 'hover', '.button'),
    written(
      'waiting',
      '<p class="actions"><button class="button" type="button" disabled>Sending it</button></p>',
    ),
    written(
      'side by side, with a long word',
      '<p class="actions"><button class="button" type="button">Familienangehörigenunterstützungsgruppe</button><button class="button quiet" type="button">Clear what I chose</button></p>',
    ),
  ],
} satisfies Fixtures;

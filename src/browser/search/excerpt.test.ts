import { expect, test } from 'vitest';
import { piecesOf } from './excerpt.ts';

test('what was found stands apart from what is around it', () => {
  expect(piecesOf('Somebody to <mark>talk</mark> to, and <mark>talk</mark>')).toEqual([
    { text: 'Somebody to ', found: false },
    { text: 'talk', found: true },
    { text: ' to, and ', found: false },
    { text: 'talk', found: true },
  ]);
});

test('escaped signs become the signs they stand for, once', () => {
  expect(piecesOf('Kilkenny &amp; Carlow &lt;b&gt; &amp;lt;')).toEqual([
    { text: 'Kilkenny & Carlow <b> &lt;', found: false },
  ]);
});

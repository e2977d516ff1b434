import { expect, test } from 'vitest';
import { headingAnchors } from './heading-anchors.ts';

const heading = (text: string) => ({ kind: 'heading', text, line: 1 }) as const;

test.each([
  ['What helps over time', 'what-helps-over-time'],
  ['They’re back, aren’t they?', 'theyre-back-arent-they'],
  ['Cost – and time', 'cost--and-time'],
  ['Úna & Seán: 5-Step', 'úna--seán-5-step'],
])('“%s” is #%s', (text, anchor) => {
  expect(headingAnchors([heading(text)])).toEqual([anchor]);
});

test('headings that say the same get numbers', () => {
  expect(headingAnchors([heading('Why'), heading('Why'), heading('Why')])).toEqual(['why', 'why-1', 'why-2']);
});

test('the title of a block is no place to go to', () => {
  expect(headingAnchors([{ kind: 'title', text: 'Why', line: 1 }])).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillSlots } from './fill-slots.ts';
import { escapeText, html } from './html.ts';

const page =
  '<h1><!--slot:title-->A title<!--/slot:title--></h1>\n<main><!--slot:main-->\n<p>Some\nlines</p>\n<!--/slot:main--></main>';

test('what stands in a slot is replaced, and nothing else', () => {
  expect(fillSlots(page, { title: 'Sent', main: html`<p>It is sent.</p>` })).toBe(
    '<h1>Sent</h1>\n<main><p>It is sent.</p></main>',
  );
});

describe('a value', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '<!--slot:main-->',
      '<!--/slot:main-->',
      '<!--slot:title-->x<!--/slot:title-->',
      '<!--slot:main-->x<!--/slot:main-->',
      '$&',
      '$1',
      "$'",
      '$`',
      '<script>',
    ),
    fc.string(),
  );

  test('that is text is escaped and can never open another slot', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, main) => {
        expect(fillSlots(page, { title, main })).toBe(
          `<h1>${escapeText(title)}</h1>\n<main>${escapeText(main)}</main>`,
        );
      }),
    );
  });

  test('that is markup stands as it is and can never open another slot', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, main) => {
        const filled = fillSlots(page, { title: { markup: title }, main: { markup: main } });
        expect(filled).toBe(`<h1>${title}</h1>\n<main>${main}</main>`);
      }),
    );
  });
});

describe('a page and a program that do not belong together are noticed', () => {
  test('when a slot has no value', () => {
    expect(() => fillSlots(page, { title: 'Sent' })).toThrow('a slot “main” that nothing fills');
  });

  test('when a value has no slot', () => {
    expect(() => fillSlots(page, { title: 'x', main: 'x', aside: 'x', foot: 'x' })).toThrow(
      'no slot “aside”, “foot”',
    );
  });

  test('when a slot is there twice', () => {
    expect(() => fillSlots(page + page, { title: 'x', main: 'x' })).toThrow('the slot “title” twice');
  });

  test('when a slot is never closed', () => {
    expect(() => fillSlots('<!--slot:main--><p>', { main: 'x' })).toThrow('no slot “main”');
  });
});

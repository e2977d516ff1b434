import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, flag, html } from './html.ts';
import { readBack } from './markup.fixture.ts';

/** Any sign of UTF-16, half a pair too. */
const anySign = fc.nat(0xffff).map((code) => String.fromCharCode(code));

const mischief = fc.oneof(
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", '/', '=', '!', '-', ' ', 'a', '&lt;', '&amp;'),
  }),
  fc.string({ unit: anySign }),
);

test('text can neither open a tag nor end an attribute, and says what it said', () => {
  fc.assert(
    fc.property(mischief, (text) => {
      const markup = escapeText(text);
      expect(markup).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      expect(readBack(markup)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

describe('a template', () => {
  test('escapes every string, wherever it stands', () => {
    fc.assert(
      fc.property(mischief, mischief, (inside, beside) => {
        expect(html`<p title="${beside}">${inside}</p>`.markup).toBe(
          `<p title="${escapeText(beside)}">${escapeText(inside)}</p>`,
        );
      }),
    );
  });

  test('escapes strings in lists, however deep', () => {
    expect(html`${['<', ['>', ['"']]]}`.markup).toBe('&lt;&gt;&quot;');
  });

  test('leaves markup as it is, also in lists', () => {
    const item = html`<li>${'<'}</li>`;
    expect(html`<ul>${[item, item]}</ul>${item}`.markup).toBe(
      '<ul><li>&lt;</li><li>&lt;</li></ul><li>&lt;</li>',
    );
  });

  test('leaves nothing of false, null and undefined, and writes 0', () => {
    expect(html`<b>${false}${null}${undefined}${[]}${''}${0}${42}</b>`.markup).toBe('<b>042</b>');
  });

  test('without values is what it is', () => {
    expect(html`<br>`.markup).toBe('<br>');
    expect(html``.markup).toBe('');
  });

  test('does not take a pattern of replacement for one', () => {
    expect(html`<b>${'$& $1 $$'}</b>`.markup).toBe('<b>$&amp; $1 $$</b>');
  });
});

test('a flag stands when it is on', () => {
  expect(html`<input ${flag('checked', true)}><input ${flag('checked', false)}>`.markup).toBe(
    '<input checked><input >',
  );
});

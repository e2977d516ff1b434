import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText } from '../../html/html.ts';
import { attributesIn, linksWithin, textOf } from '../../html/markup.fixture.ts';
import { englishVoice } from '../../languages/voice.fixture.ts';
import { readReturnForm } from '../return-form.ts';
import { notFoundSentence, returnFormView } from './return-form-view.ts';

const mischief = fc.oneof(
  fc.constantFrom('<script>alert(1)</script>', '"><b>', "'", '<!--slot:main-->', '&amp;'),
  fc.string(),
);

describe('the form that leads back', () => {
  test('keeps what was typed, escaped', () => {
    fc.assert(
      fc.property(mischief, mischief, (reference, returnWords) => {
        const expected = returnFormView(englishVoice, { reference: 'PLACE-ONE', returnWords: 'PLACE-TWO' })
          .markup.replace('PLACE-ONE', () => escapeText(reference))
          .replace('PLACE-TWO', () => escapeText(returnWords));
        expect(returnFormView(englishVoice, { reference, returnWords }).markup).toBe(expected);
      }),
    );
  });

  test('leads from each mistake to its field', () => {
    const read = readReturnForm(englishVoice, 'half', 'only four words here');
    if (read.kind === 'complete') throw new Error('complete');
    const { markup } = returnFormView(englishVoice, read.values, read.errors);
    expect(linksWithin(markup)).toEqual(['reference', 'returnWords']);
    expect(attributesIn(markup, 'id')).toEqual(
      expect.arrayContaining(['reference', 'reference-error', 'returnWords', 'returnWords-error']),
    );
    expect(textOf(markup)).toContain('Write all six words. There are 4 now.');
    expect(textOf(markup)).toContain('Nothing was changed.');
  });

  test('says who opens the answer when no script runs', () => {
    expect(returnFormView(englishVoice).markup).toContain('<noscript>');
  });
});

test('wrong words, an unknown reference and a withdrawn request are told the same', () => {
  expect(notFoundSentence(englishVoice)).toBe(
    'We found nothing with this reference and these words. Look at both again. If you withdrew the request, it is deleted.',
  );
});

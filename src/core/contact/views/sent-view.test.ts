import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText } from '../../html/html.ts';
import { attributesIn, textOf } from '../../html/markup.fixture.ts';
import { filledIn, makeData } from '../contact-data.fixture.ts';
import { type Sent, sentView } from './sent-view.ts';

const sent: Sent = {
  data: makeData(),
  agencyName: 'First Door',
  reference: '0123-4567-89AB',
  words: 'tulip river lamp garden spoon cloud',
  answerBy: 'Wednesday, 5pm',
  forSomebodyElse: false,
  onlyByWords: false,
};
const viewOf = (about: Partial<Sent> = {}): string => sentView({ ...sent, ...about }).markup;

test('the receipt gives the reference, and each of the six words once', () => {
  const markup = viewOf();
  expect([...markup.matchAll(/<li>([a-z]+)<\/li>/g)].map(([, word]) => word)).toEqual(sent.words.split(' '));
  for (const once of [...sent.words.split(' '), sent.reference]) expect(markup.split(once)).toHaveLength(2);
});

test('says who can open it and when to expect an answer', () => {
  expect(textOf(viewOf())).toContain('First Door can open it. You can expect an answer by Wednesday, 5pm.');
});

test('says that the words cannot be shown again, and that they need not be kept', () => {
  expect(textOf(viewOf())).toContain('We cannot show them again.');
  expect(textOf(viewOf())).toContain('If it is not safe to keep them, don’t.');
});

test('says what it means to keep no words, and that it means no answer when nobody is to make contact', () => {
  expect(textOf(viewOf())).toContain('The agency reaches you in the way you chose.');
  expect(textOf(viewOf({ onlyByWords: true }))).toContain('So without the words the answer reaches nobody.');
  expect(textOf(viewOf({ onlyByWords: true }))).not.toContain('The agency reaches you');
});

test('shows numbers to ring', () => {
  expect(attributesIn(viewOf(), 'href')).toEqual(expect.arrayContaining(['tel:112', 'tel:1800000000']));
});

test('puts neither words nor reference into an address', () => {
  for (const address of [...attributesIn(viewOf(), 'href'), ...attributesIn(viewOf(), 'action')]) {
    expect(address).not.toMatch(/tulip|0123/);
  }
});

describe('a professional', () => {
  const text = textOf(viewOf({ forSomebodyElse: true }));

  test('is asked to give the words to the person they wrote for', () => {
    expect(text).toContain('Give these six words to the person you wrote for');
    expect(text).toContain('they can read the answer, or withdraw the request. We cannot show them again');
  });

  test('is told that the words do not go into a file', () => {
    expect(text).toContain('The words go to them, not into your file.');
  });

  test('is not told that the words are their own', () => {
    expect(text).not.toMatch(/your six words/i);
  });
});

test('the receipt never holds what the visitor wrote, even if it is handed over', () => {
  const handedOver: object = { ...sent, values: filledIn.ring, request: filledIn.ring };
  expect(sentView(handedOver as Sent).markup).toBe(viewOf());
});

test('nothing that it is given becomes markup', () => {
  const field = fc.constantFrom('agencyName', 'reference', 'answerBy');
  fc.assert(
    fc.property(
      field,
      fc.oneof(fc.constantFrom('<script>', '"', "'", '<!--slot:main-->'), fc.string()),
      (name, value) => {
        expect(viewOf({ [name]: value })).toBe(
          viewOf({ [name]: 'PLACE' }).replaceAll('PLACE', () => escapeText(value)),
        );
      },
    ),
  );
});

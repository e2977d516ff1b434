import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText } from '../../html/html.ts';
import { attributesIn, hiddenEntriesIn, linksWithin, textOf } from '../../html/markup.fixture.ts';
import { filledIn } from '../contact-data.fixture.ts';
import { requestActions } from '../request-state.ts';
import { readReturnForm } from '../return-form.ts';
import {
  actionWords,
  notFoundSentence,
  type Returned,
  returnedView,
  returnFormView,
  withdrawnView,
} from './return-view.ts';

const mischief = fc.oneof(
  fc.constantFrom('<script>alert(1)</script>', '"><b>', "'", '<!--slot:main-->', '&amp;'),
  fc.string(),
);

describe('the form that leads back', () => {
  test('keeps what was typed, escaped', () => {
    fc.assert(
      fc.property(mischief, mischief, (reference, returnWords) => {
        const expected = returnFormView({ reference: 'PLACE-ONE', returnWords: 'PLACE-TWO' })
          .markup.replace('PLACE-ONE', () => escapeText(reference))
          .replace('PLACE-TWO', () => escapeText(returnWords));
        expect(returnFormView({ reference, returnWords }).markup).toBe(expected);
      }),
    );
  });

  test('leads from each mistake to its field', () => {
    const read = readReturnForm('half', 'only four words here');
    if (read.kind === 'complete') throw new Error('complete');
    const { markup } = returnFormView(read.values, read.errors);
    expect(linksWithin(markup)).toEqual(['reference', 'returnWords']);
    expect(attributesIn(markup, 'id')).toEqual(
      expect.arrayContaining(['reference', 'reference-error', 'returnWords', 'returnWords-error']),
    );
    expect(textOf(markup)).toContain('Write all six words. There are 4 now.');
    expect(textOf(markup)).toContain('Nothing was changed.');
  });

  test('says who opens the answer when no script runs', () => {
    expect(returnFormView().markup).toContain('<noscript>');
  });

  test('points to what is there, and each id stands once', () => {
    const errors = [{ field: 'returnWords', sentence: notFoundSentence }] as const;
    for (const { markup } of [returnFormView(), returnFormView({}, errors)]) {
      const ids = attributesIn(markup, 'id');
      expect(ids).toEqual([...new Set(ids)]);
      for (const name of ['for', 'aria-describedby', 'aria-labelledby']) {
        for (const id of attributesIn(markup, name).flatMap((list) => list.split(' ')))
          expect(ids).toContain(id);
      }
    }
  });
});

const returned: Returned = {
  reference: '0123-4567-89AB',
  agencyName: 'First Door',
  state: 'received',
  history: [{ at: 'Monday, 9am', what: 'Received and locked' }],
  answers: [],
};
const accepted = {
  kind: 'accepted',
  reference: returned.reference,
  worker: 'Mary',
  deputy: 'Tom',
  message: 'I ring on Tuesday.',
} as const;
const declined = {
  kind: 'declined',
  reference: returned.reference,
  reason: 'We have no place free.',
  nextDoor: 'Second Door',
} as const;
const viewOf = (about: Partial<Returned> = {}): string => returnedView({ ...returned, ...about }).markup;

describe('who proved the words sees', () => {
  test.each([
    ['received', 'It is waiting to be read'],
    ['opened', 'Somebody has opened it'],
    ['accepted', 'They said yes'],
    ['declined', 'This agency said no'],
    ['closed', 'It is closed'],
  ] as const)('where a request that is %s stands', (state, title) => {
    expect(viewOf({ state })).toContain(`<h1 tabindex="-1" id="returned-title">${title}</h1>`);
  });

  test('the names of worker and deputy, and their words', () => {
    const text = textOf(viewOf({ state: 'accepted', answers: [accepted] }));
    expect(text).toContain('Mary looks after your request. When Mary is away, Tom does.');
    expect(text).toContain('I ring on Tuesday.');
  });

  test('the reason of a no, and a next door', () => {
    expect(textOf(viewOf({ state: 'declined', answers: [declined] }))).toContain(
      'We have no place free. Next door: Second Door',
    );
  });

  test('what has happened so far', () => {
    expect(textOf(viewOf())).toContain('So far Monday, 9am Received and locked');
  });

  test('before withdrawing, what cannot be taken back', () => {
    expect(textOf(viewOf())).toContain('What somebody has already read they may have noted');
  });
});

test('everything that can happen has words for the visitor', () => {
  expect(Object.keys(actionWords).sort()).toEqual(['receive', ...requestActions].sort());
});

describe('withdrawing', () => {
  test('with script carries no words: they are in the browser’s memory', () => {
    expect(hiddenEntriesIn(viewOf())).toEqual([['step', 'withdraw']]);
  });

  test('without script carries the proof', () => {
    const proof = { reference: returned.reference, returnWords: 'tulip river lamp garden spoon cloud' };
    expect(Object.fromEntries(hiddenEntriesIn(viewOf({ proof })))).toEqual({ ...proof, step: 'withdraw' });
  });

  test('ends with a page that holds no reference and no words', () => {
    expect(textOf(withdrawnView.markup)).toContain('Your request is gone from our system');
    expect(withdrawnView.markup).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/);
  });
});

test('the visitor’s own text is never shown again, even if it is handed over', () => {
  const handedOver: object = {
    ...returned,
    answers: [accepted],
    request: filledIn.ring,
    letter: { request: filledIn.ring },
    values: filledIn.ring,
  };
  expect(returnedView(handedOver as Returned).markup).toBe(viewOf({ answers: [accepted] }));
});

test('nothing that an agency answers becomes markup', () => {
  const answer = (text: string): Returned => ({
    ...returned,
    agencyName: text,
    history: [{ at: text, what: text }],
    answers: [
      { ...accepted, worker: text, deputy: text, message: text },
      { ...declined, reason: text, nextDoor: text },
    ],
    proof: { reference: text, returnWords: text },
  });
  fc.assert(
    fc.property(mischief, (text) => {
      expect(returnedView(answer(text)).markup).toBe(
        returnedView(answer('PLACE')).markup.replaceAll('PLACE', () => escapeText(text)),
      );
    }),
  );
});

test('wrong words, an unknown reference and a withdrawn request are told the same', () => {
  expect(notFoundSentence).toBe(
    'We found nothing with this reference and these words. Look at both again. If you withdrew the request, it is deleted.',
  );
});

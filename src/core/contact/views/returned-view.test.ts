import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { escapeText, html } from '../../html/html.ts';
import { attributesIn, hiddenEntriesIn, textOf } from '../../html/markup.fixture.ts';
import { englishVoice } from '../../languages/voice.fixture.ts';
import { type AgencyMessage, outcomes, waysTried } from '../agency-message.ts';
import { filledIn } from '../contact-data.fixture.ts';
import type { Returned } from '../return-conversation.ts';
import { type ReturnedPage, returnedView } from './returned-view.ts';

const reference = '0123-4567-89AB';
const messageId = '3c2ee9a8-5d0c-4f0e-9a55-8a4c2f6f3b10';
const proof = { reference, returnWords: 'tulip river lamp garden spoon cloud' };
const returned: ReturnedPage = {
  voice: englishVoice,
  reference,
  agencyName: 'First Door',
  state: 'received',
  promise: { answerBy: 'Wednesday 25 November, 5pm', isOverdue: false },
  lookedAfterBy: null,
  helpers: [],
  history: [{ at: 'Monday, 9am', what: html`Received and locked` }],
  messages: [],
  unopened: 0,
  canWrite: true,
  messageId,
};
const accepted: AgencyMessage = {
  kind: 'accepted',
  reference,
  worker: 'Mary',
  deputy: 'Tom',
  message: 'I ring on Tuesday.',
};
const viewOf = (about: Partial<ReturnedPage> = {}): string => returnedView({ ...returned, ...about }).markup;
const shown = (about: Partial<ReturnedPage> = {}): string => textOf(viewOf(about));
const written = (...messages: readonly AgencyMessage[]): string =>
  shown({ messages: messages.map((message) => ({ at: 'Tuesday 24 November, 10am', message })) });

describe('where a request stands', () => {
  test.each([
    ['received', 'It is waiting to be read'],
    ['opened', 'Somebody has opened it'],
    ['accepted', 'They said yes'],
    ['could-not-reach', 'They could not reach you'],
    ['declined', 'This agency said no'],
    ['closed', 'It is closed'],
  ] as const)('%s', (state, title) => {
    expect(viewOf({ state })).toContain(`<h1 tabindex="-1" id="returned-title">${title}</h1>`);
  });

  test('names worker and deputy, and agencies that were brought in', () => {
    const text = shown({
      lookedAfterBy: { worker: 'Mary', deputy: 'Tom' },
      helpers: [
        { at: 'Tuesday', agencyName: 'Second Door' },
        { at: 'Wednesday', agencyName: 'Third Door' },
      ],
    });
    expect(text).toContain('Mary looks after your request. When Mary is away, Tom does.');
    expect(text).toContain('Brought in to help: Second Door on Tuesday; Third Door on Wednesday.');
    expect(text).toContain('First Door stays the one you talk to.');
  });

  test('has its history', () => {
    expect(shown()).toContain('So far Monday, 9am Received and locked');
  });
});

describe('whose move it is', () => {
  test('the agency’s, with the day of the answer', () => {
    expect(shown()).toContain('It is their move. You can expect an answer by Wednesday 25 November, 5pm.');
  });

  test('the agency’s, and the coordinator knows that the day has passed', () => {
    const text = shown({ promise: { answerBy: 'Wednesday', isOverdue: true } });
    expect(text).toContain('and that has passed. The network’s coordinator is told.');
  });

  test.each(['received', 'opened', 'accepted', 'could-not-reach', 'declined'] as const)(
    'the visitor’s, and what they can do: %s',
    (state) => {
      const text = shown({ state, promise: null });
      expect(text).not.toContain('You can expect an answer');
      expect(text).toMatch(/[Ww]rite (back |to them )?below/);
    },
  );

  test('nobody’s once it is closed, and asking again is always possible', () => {
    const markup = viewOf({ state: 'closed', promise: null, canWrite: false });
    expect(textOf(markup)).toContain('You can ask again at any time.');
    expect(attributesIn(markup, 'href')).toContain('/contact/');
    expect(markup).not.toContain('reply-form');
    expect(hiddenEntriesIn(markup)).toEqual([['step', 'ask-withdraw']]);
  });
});

describe('what agencies wrote', () => {
  test('yes: who looks after it, and their words', () => {
    expect(written(accepted)).toContain(
      'Tuesday 24 November, 10am Mary looks after your request. When Mary is away, Tom does. I ring on Tuesday.',
    );
  });

  test('no: why, and the next door', () => {
    expect(
      written({ kind: 'declined', reference, reason: 'We have no place.', nextDoor: 'Second Door' }),
    ).toContain('They said no, and this is why: We have no place. Next door: Second Door');
  });

  test('words of a named worker', () => {
    expect(written({ kind: 'wrote', reference, worker: 'Mary', message: 'How are you?' })).toContain(
      'Mary wrote: How are you?',
    );
  });

  test('that they could not reach them, when and how they tried', () => {
    const tries = waysTried.map((by, index) => ({ on: `2026-11-2${index}`, by }));
    expect(written({ kind: 'could-not-reach', reference, tries })).toContain(
      'They rang on 20 November They sent a text on 21 November They sent an e-mail on 22 November',
    );
  });

  test('to whom they passed it on', () => {
    expect(written({ kind: 'passed-on', reference, to: 'Second Door' })).toContain(
      'They passed your request on to Second Door',
    );
  });

  test.each(outcomes)('how it ended, in kind words: %s', (outcome) => {
    const text = written({ kind: 'closed', reference, outcome });
    expect(text).toContain('They closed the request');
    expect(text).not.toContain(outcome);
  });

  test('comes in order', () => {
    const text = written(accepted, { kind: 'wrote', reference, worker: 'Tom', message: 'Later words.' });
    expect(text.indexOf('I ring on Tuesday.')).toBeLessThan(text.indexOf('Later words.'));
  });

  test('is missed aloud where it could not be opened', () => {
    expect(shown({ unopened: 2 })).toContain('2 messages could not be opened with these words.');
  });
});

describe('what travels on', () => {
  const stepsIn = (markup: string) =>
    hiddenEntriesIn(markup).flatMap(([name, value]) => (name === 'step' ? [value] : []));

  test('with script: the step and the message’s id, and no words', () => {
    expect(hiddenEntriesIn(viewOf())).toEqual([
      ['step', 'reply'],
      ['id', messageId],
      ['step', 'ask-safe-contact'],
      ['step', 'ask-consent'],
      ['step', 'ask-withdraw'],
    ]);
  });

  test('without script: the proof with every form', () => {
    const markup = viewOf({ proof });
    expect(stepsIn(markup)).toHaveLength(4);
    const words = hiddenEntriesIn(markup).filter(([name]) => name === 'returnWords');
    expect(words).toEqual(Array.from({ length: 4 }, () => ['returnWords', proof.returnWords]));
    expect(textOf(markup)).toContain('So our server locks it when it arrives');
  });

  test('words that were typed just now, when they could not be sent', () => {
    const markup = viewOf({ reply: { words: 'just typed', sentence: 'Write less here.' } });
    expect(markup).toContain('just typed</textarea>');
    expect(textOf(markup)).toContain('Nothing was sent, and what you wrote is still here.');
  });
});

describe('the visitor’s own text', () => {
  test('has no place in what the page is made from', () => {
    expectTypeOf<keyof Returned>().toEqualTypeOf<
      | 'reference'
      | 'agencyName'
      | 'state'
      | 'promise'
      | 'lookedAfterBy'
      | 'helpers'
      | 'history'
      | 'messages'
      | 'unopened'
      | 'canWrite'
    >();
    expectTypeOf<Returned['messages'][number]['message']>().toEqualTypeOf<AgencyMessage>();
  });

  test('is never shown again, even if it is handed over', () => {
    const handedOver: object = {
      ...returned,
      request: filledIn.ring,
      letter: { request: filledIn.ring },
      values: filledIn.ring,
      safeContact: filledIn.ring,
    };
    expect(returnedView(handedOver as ReturnedPage).markup).toBe(viewOf());
  });
});

test('nothing that an agency writes becomes markup', () => {
  const mischief = fc.oneof(
    fc.constantFrom('<script>alert(1)</script>', '"><b>', "'", '<!--slot:main-->', '&amp;'),
    fc.string(),
  );
  const page = (text: string): ReturnedPage => ({
    ...returned,
    agencyName: text,
    promise: { answerBy: text, isOverdue: false },
    lookedAfterBy: { worker: text, deputy: text },
    helpers: [{ at: text, agencyName: text }],
    history: [{ at: text, what: html`${text}` }],
    messages: (
      [
        { ...accepted, worker: text, deputy: text, message: text },
        { kind: 'declined', reference, reason: text, nextDoor: text },
        { kind: 'wrote', reference, worker: text, message: text },
        { kind: 'could-not-reach', reference, tries: [{ on: '2026-11-20', by: 'rang' }], message: text },
        { kind: 'passed-on', reference, to: text, message: text },
        { kind: 'closed', reference, outcome: 'other', message: text },
      ] satisfies AgencyMessage[]
    ).map((message) => ({ at: text, message })),
    proof: { reference: text, returnWords: text },
  });
  fc.assert(
    fc.property(mischief, (text) => {
      expect(returnedView(page(text)).markup).toBe(
        returnedView(page('PLACE')).markup.replaceAll('PLACE', () => escapeText(text)),
      );
    }),
  );
});

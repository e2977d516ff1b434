import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText } from '../../html/html.ts';
import { attributesIn, hiddenEntriesIn, textOf } from '../../html/markup.fixture.ts';
import { chooseAgency } from '../../routing/destination.ts';
import {
  everybodyAway,
  filledIn,
  makeData,
  makeDesk,
  makeRule,
  withoutCoordinatorKey,
} from '../contact-data.fixture.ts';
import { type ContactFormValues, singleFields, valuesFromEntries } from '../form-fields.ts';
import { type Review, reviewView } from './review-view.ts';

const sealedTo = makeData();
const rung = makeData({ rules: [makeRule('phone-line')] });
const toCoordinator = makeData({ rules: [] });
const closed = withoutCoordinatorKey(sealedTo);
const asked = { asker: 'family', area: 'carlow', need: 'listening' } as const;
const byServer = {
  by: 'server',
  shownAt: new Date('2026-11-23T10:00:00Z'),
  id: 'the-id',
  reference: '0123-4567-89AB',
  words: 'tulip river lamp garden spoon cloud',
} as const;

const reviewOf = (data = sealedTo, about: Partial<Review> = {}): string =>
  reviewView({
    data,
    destination: chooseAgency({ asked, data, today: '2026-11-22' }),
    readWhen: 'Nobody reads it before Monday. It will be read by Monday, 5pm.',
    answerBy: 'Wednesday, 5pm',
    coordinatorBy: 'Wednesday, 5pm',
    values: filledIn.ring,
    carrier: { by: 'browser' },
    ...about,
  }).markup;

/** The forms of a page by what their button says. */
const formsIn = (markup: string): Map<string, string> =>
  new Map(
    [...markup.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => [
      /<button[^>]*>([^<]*)<\/button>/.exec(form)?.[1] ?? '',
      form,
    ]),
  );

describe('before sending, the page says', () => {
  const text = textOf(reviewOf());

  test.each([
    ['that nothing is sent yet', 'Nothing is sent yet'],
    ['who will read it', 'First Door will read this'],
    ['why', 'We chose them because first-door fits.'],
    ['who can open it', 'Two workers, and the coordinator, so that nothing is left lying. Nobody else.'],
    ['when it is read', 'Nobody reads it before Monday. It will be read by Monday, 5pm.'],
    ['when to expect an answer', 'You can expect an answer by Wednesday, 5pm.'],
    ['what the agency promises', 'Two people read it.'],
    ['what no agency can promise', 'Some things must be told.'],
    ['how long it is kept', 'When it is closed: 30 days. Never longer than 180 days.'],
    ['what cannot be taken back', 'what somebody has read they may have noted, and a duty to report a child'],
    [
      'what happens if nobody answers',
      'If it still waits on Wednesday, 5pm, the coordinator hears of it and finds',
    ],
    ['which law limits confidentiality', 'An Act'],
    ['that the browser locks it', 'Your browser locks it before it leaves.'],
    ['which numbers to ring', '1800 000 000'],
  ])('%s', (_, sentence) => {
    expect(text).toContain(sentence);
  });

  test('a reason with one full stop, whether the editor wrote one or not', () => {
    const data = makeData({ rules: [makeRule('first-door', { reason: 'they are near you.' })] });
    expect(textOf(reviewOf(data))).toContain('We chose them because they are near you. ');
  });
});

describe('what goes to the coordinator', () => {
  const text = textOf(reviewOf(toCoordinator));

  test('says so, and why', () => {
    expect(text).toContain('The coordinator will read this');
    expect(text).toContain('We chose them because no agency in our list fits what you chose');
  });

  test('does not name the coordinator as a second reader', () => {
    expect(text).not.toMatch(/the coordinator, and the coordinator/i);
    expect(text).not.toContain('has a copy');
  });
});

describe('an agency that takes calls', () => {
  const markup = reviewOf(rung);

  test('is named with its number, its hours and the reason', () => {
    expect(textOf(markup)).toContain('For this, ring Phone Line');
    expect(textOf(markup)).toContain('We chose them because phone-line fits.');
    expect(attributesIn(markup, 'href')).toContain('tel:1800111111');
    expect(textOf(markup)).toContain('Mon–Fri');
  });

  test('is sent nothing: there is no button to send, and the page says that nothing was sent', () => {
    expect(formsIn(reviewOf(rung, { carrier: byServer })).has('Send it')).toBe(false);
    expect(markup).not.toContain('send-form');
    expect(textOf(markup)).toContain('Nothing was sent.');
  });

  test('without hours shows none', () => {
    const { hours: _, ...ring } = { name: 'Phone Line', number: '1800 111 111', hours: '' };
    const { publicKey: __, ...desk } = makeDesk({ name: 'Phone Line', ring });
    expect(
      reviewOf(makeData({ rules: [makeRule('phone-line')], agencies: { 'phone-line': desk } })),
    ).not.toContain('<p></p>');
  });
});

describe('a closed form', () => {
  const markup = reviewOf(closed);

  test('says so, that nothing was sent, and what to ring', () => {
    expect(textOf(markup)).toContain('Nobody can receive this just now');
    expect(textOf(markup)).toContain('Nothing was sent.');
    expect(attributesIn(markup, 'href')).toEqual(
      expect.arrayContaining(['tel:112', 'tel:999', 'tel:1800000000']),
    );
  });

  test('says when somebody is back, when it is closed because all are away, and that nothing is lost', () => {
    for (const carrier of [byServer, { by: 'browser' } as const]) {
      const away = textOf(reviewOf(everybodyAway(sealedTo), { carrier }));
      expect(away).toContain('everybody who could read this is away');
      expect(away).toContain('Somebody is back on 3 December.');
      expect(away).toMatch(/What you wrote is (still here|not lost)/);
      expect(reviewOf(everybodyAway(sealedTo), { carrier })).not.toContain('Send it');
    }
  });

  test('has no button to send', () => {
    expect(markup).not.toContain('send-form');
    expect(formsIn(reviewOf(closed, { carrier: byServer })).has('Send it')).toBe(false);
  });
});

describe.each([
  ['an agency', sealedTo],
  ['the coordinator', toCoordinator],
  ['a phone line', rung],
  ['nobody', closed],
])('with script, on the page for %s,', (_, data) => {
  test('nothing that the visitor wrote stands: it stays in the browser’s memory', () => {
    const canaries: ContactFormValues = Object.fromEntries(
      singleFields.map((field) => [field, `canary-${field}`]),
    );
    expect(reviewOf(data, { values: { ...canaries, times: ['canary-times'] } })).not.toContain('canary');
  });
});

describe('without script', () => {
  test('the page says in plain words who locks it, beside the button', () => {
    const form = formsIn(reviewOf(sealedTo, { carrier: byServer })).get('Send it') ?? '';
    expect(textOf(form)).toContain(
      'Your browser runs no script. So our server locks your words when they arrive, and keeps nothing unlocked.',
    );
  });

  test('sending carries every answer, and the id, reference and words that were made', () => {
    const form = formsIn(reviewOf(sealedTo, { carrier: byServer })).get('Send it') ?? '';
    const entries = hiddenEntriesIn(form);
    expect(valuesFromEntries(entries)).toEqual(filledIn.ring);
    expect(Object.fromEntries(entries)).toMatchObject({
      step: 'send',
      id: byServer.id,
      reference: byServer.reference,
      returnWords: byServer.words,
    });
  });

  test.each([
    ['an agency', sealedTo],
    ['a phone line', rung],
    ['nobody', closed],
  ])('changing the answers is possible on the page for %s, and carries every answer', (_, data) => {
    const form = formsIn(reviewOf(data, { carrier: byServer })).get('Change my answers') ?? '';
    expect(valuesFromEntries(hiddenEntriesIn(form))).toEqual(filledIn.ring);
    expect(Object.fromEntries(hiddenEntriesIn(form))).toMatchObject({ step: 'edit' });
  });

  const mischief = fc.oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><script>',
      "'",
      '<!--slot:main-->',
      '&quot;',
      'a\nb',
      '&amp;amp;',
    ),
    fc.string(),
  );
  const anyEntries = fc.array(
    fc.tuple(fc.constantFrom(...singleFields, 'times', 'step', 'id', 'reference'), mischief),
  );

  test('whatever a form holds travels on and comes back as it was', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const values = valuesFromEntries(entries);
        for (const [button, form] of formsIn(reviewOf(sealedTo, { carrier: byServer, values }))) {
          const carried = hiddenEntriesIn(form);
          expect(valuesFromEntries(carried)).toEqual(values);
          // A field of the visitor's can never stand in for one of ours.
          expect(carried.filter(([name]) => name === 'step')).toEqual([
            ['step', button === 'Send it' ? 'send' : 'edit'],
          ]);
        }
      }),
    );
  });

  test('nothing of it becomes markup', () => {
    fc.assert(
      fc.property(fc.constantFrom(...singleFields), mischief, (field, value) => {
        const page = (text: string) => reviewOf(sealedTo, { carrier: byServer, values: { [field]: text } });
        expect(page(value)).toBe(page('PLACE').replaceAll('PLACE', () => escapeText(value)));
      }),
    );
  });
});

describe('when the last try to send failed', () => {
  const failed = reviewOf(sealedTo, { problem: 'The agency has a new key. <b>' });

  test('the page says first that it was not sent, and why', () => {
    expect(textOf(failed)).toMatch(/^It was not sent The agency has a new key\. <b>/);
    expect(failed).toContain('role="alert" tabindex="-1" id="wrong"');
    expect(failed).not.toContain('<b>');
  });

  test('and it can be sent again', () => {
    expect(failed).toContain('id="send-form"');
    expect(reviewOf()).not.toContain('It was not sent');
  });
});

test('what editors wrote is escaped on every page', () => {
  const nasty = '<script>"\'&';
  const desk = makeDesk({ name: nasty, readers: nasty, confidentiality: nasty });
  const ring = { name: nasty, number: '1800 000 000', hours: nasty };
  const { publicKey: _, ...phone } = makeDesk({ name: nasty, ring });
  for (const agency of [desk, phone]) {
    const data = makeData({
      rules: [makeRule('a', { reason: nasty })],
      agencies: { a: agency },
      coordinator: makeDesk({ name: nasty }),
      ring: [ring],
    });
    for (const page of [reviewOf(data), reviewOf(withoutCoordinatorKey(data))]) {
      expect(page).not.toContain('<script');
      expect(page).toContain(escapeText(nasty));
    }
  }
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText } from '../../html/html.ts';
import { attributesIn, linksWithin, readBack } from '../../html/markup.fixture.ts';
import { filledIn, makeData, makeRule } from '../contact-data.fixture.ts';
import { readContactForm } from '../contact-form.ts';
import { type ContactFormValues, longest, singleFields } from '../form-fields.ts';
import { contactFormView } from './contact-form-view.ts';

const data = makeData({ rules: [makeRule('first-door', { ageBands: ['26-to-64'] })] });
const view = (
  values: ContactFormValues,
  errors: Parameters<typeof contactFormView>[0]['errors'] = [],
): string => contactFormView({ data, values, errors }).markup;
/** The form after a try: what was typed, and what is wrong with it. */
const afterTry = (values: ContactFormValues): string => {
  const read = readContactForm(values, data, '2026-11-22');
  return view(values, read.kind === 'incomplete' ? read.errors : []);
};

const typed = [
  'consentDate',
  'consentOwnWords',
  'agreementDate',
  'agreementReview',
  'tellWhenSeen',
  'ringNumber',
  'sayToOther',
  'textNumber',
  'emailAddress',
  'openingPhrase',
  'whoElse',
  'never',
  'callMe',
  'language',
  'words',
] as const;
const chosen = [
  'asker',
  'consent',
  'consentWay',
  'consentWords',
  'agreementLevel',
  'under18',
  'ageBand',
  'area',
  'notNearMe',
  'need',
  'channel',
  'voicemail',
  'numberShown',
  'ifOther',
  'sayWho',
  'mayPassOn',
  'mayBringIn',
] as const;

const mischief = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onfocus='alert(1)",
    '</textarea><script>',
    '<!--slot:main--><!--/slot:main-->',
    '&lt;&amp;&#39;',
    '$& $1 $$',
  ),
  fc.string(),
);

/** The controls that are chosen, as `name=value`. */
const checkedIn = (markup: string): string[] =>
  [
    ...markup.matchAll(/<input type="(?:radio|checkbox)" name="([^"]*)" value="([^"]*)" [^>]*checked[^>]*>/g),
  ].map(([, name = '', value = '']) => `${name}=${readBack(value)}`);

test('every field of the form is either typed or chosen', () => {
  expect([...typed, ...chosen].sort()).toEqual([...singleFields].sort());
});

describe('nothing that was typed is lost', () => {
  test.each(typed)('%s stands in the form again, whatever it is', (field) => {
    fc.assert(
      fc.property(mischief, (value) => {
        const markup = afterTry({ [field]: value });
        const given =
          field === 'words'
            ? [readBack(/<textarea[^>]*>\n([^<]*)<\/textarea>/.exec(markup)?.[1] ?? '')]
            : [...markup.matchAll(new RegExp(`<input id="${field}"[^>]* value="([^"]*)"`, 'g'))].map(
                ([, text = '']) => readBack(text),
              );
        expect(given).toEqual([value]);
      }),
    );
  });

  test('all of it, together with every choice, when one answer is wrong', () => {
    const markup = afterTry({ ...filledIn.ring, ringNumber: 'my phone' });
    expect(markup).toContain('<h2 id="wrong-title">One answer needs a look</h2>');
    expect(markup).toContain('Nothing was sent, and what you wrote is still here.');
    for (const text of ['my phone', 'weekends', 'Ann', 'It is every night now.'])
      expect(markup).toContain(text);
    expect(checkedIn(markup)).toEqual([
      'asker=family',
      'under18=no',
      'area=carlow',
      'need=listening',
      'channel=ring',
      'voicemail=no',
      'numberShown=no',
      'ifOther=wrong-number',
      'sayWho=no',
      'times=morning',
      'times=evening',
    ]);
  });

  test('the consent that a professional ticked, too', () => {
    expect(checkedIn(afterTry({ ...filledIn.email, area: 'nowhere' }))).toContain('consent=yes');
  });
});

describe('nothing that was typed becomes markup', () => {
  test.each(typed)('%s is escaped, and changes nothing else on the page', (field) => {
    fc.assert(
      fc.property(mischief, (value) => {
        expect(view({ [field]: value })).toBe(
          view({ [field]: 'PLACE' }).replace('PLACE', () => escapeText(value)),
        );
      }),
    );
  });

  test.each([...chosen, 'times', 'notTo'] as const)(
    '%s stands nowhere when it is not one of the choices',
    (field) => {
      fc.assert(
        // A single digit, say, may be a choice.
        fc.property(mischief, (value) => {
          fc.pre(!/^[\w-]*$/.test(value));
          expect(view({ [field]: field === 'times' || field === 'notTo' ? [value] : value })).toBe(view({}));
        }),
      );
    },
  );
});

test('a form that nobody filled in yet has no error, nothing chosen, and is not marked wrong', () => {
  const markup = view({});
  expect(markup).not.toMatch(/class="wrong"|aria-invalid|has-error|-error"/);
  expect(checkedIn(markup)).toEqual([]);
});

describe('an error', () => {
  const asProfessional = {
    asker: 'professional',
    channel: 'ring',
    never: 'n'.repeat(201),
    callMe: 'n'.repeat(61),
    words: 'w'.repeat(4001),
  };
  test.each<[what: string, ContactFormValues]>([
    ['an empty form', {}],
    ['a professional who wants to be rung', asProfessional],
    ['somebody who wants a text', { channel: 'text' }],
    ['somebody who wants an e-mail', { channel: 'email' }],
  ])('of %s is in the summary with a link to its field, and at the field', (_, values) => {
    const read = readContactForm(values, data, '2026-11-22');
    if (read.kind === 'complete') throw new Error('complete');
    const markup = view(values, read.errors);
    const ids = attributesIn(markup, 'id');
    expect(linksWithin(markup)).toEqual(read.errors.map(({ field }) => field));
    for (const { field, sentence } of read.errors) {
      expect(ids).toContain(field);
      expect(markup).toContain(`<li><a href="#${field}">${escapeText(sentence)}</a></li>`);
      expect(markup).toMatch(
        new RegExp(
          `<p class="error" id="${field}-error">.*<span>${escapeText(sentence).replace(/[.?,]/g, '\\$&')}</span></p>`,
        ),
      );
      expect(attributesIn(markup, 'aria-describedby').flatMap((list) => list.split(' '))).toContain(
        `${field}-error`,
      );
    }
  });

  test('can stand at every field, and the summary always leads to it', () => {
    const errors = singleFields.map((field) => ({ field, sentence: `Look at ${field}.` }));
    const markup = view({}, errors);
    const ids = attributesIn(markup, 'id');
    expect(linksWithin(markup)).toEqual([...singleFields]);
    for (const field of singleFields) {
      expect(ids).toContain(field);
      expect(ids).toContain(`${field}-error`);
    }
    expect(markup).toContain('32 answers need a look');
  });
});

describe('ids', () => {
  test.each<[what: string, markup: string]>([
    ['empty', view({})],
    [
      'wrong everywhere',
      view(
        {},
        singleFields.map((field) => ({ field, sentence: 'Look.' })),
      ),
    ],
  ])('of a form that is %s stand once, and whatever is pointed to is there', (_, markup) => {
    const ids = attributesIn(markup, 'id');
    expect(ids).toEqual([...new Set(ids)]);
    const pointed = ['for', 'aria-labelledby', 'aria-describedby'].flatMap((name) =>
      attributesIn(markup, name),
    );
    for (const id of pointed.flatMap((list) => list.split(' '))) expect(ids).toContain(id);
  });
});

test('no browser is asked to remember anything', () => {
  const markup = view(filledIn.ring);
  const typing = markup.match(/<(?:input id=|textarea)[^>]*>/g) ?? [];
  expect(typing).toHaveLength(typed.length);
  for (const control of typing) expect(control).toContain('autocomplete="off"');
});

test('the form lets nobody type more than the check takes', () => {
  const markup = view({});
  for (const [field, most] of Object.entries({
    ringNumber: longest.number,
    textNumber: longest.number,
    emailAddress: longest.email,
    never: longest.line,
    callMe: longest.callMe,
    words: longest.words,
  })) {
    expect(markup).toMatch(new RegExp(`<(?:input|textarea) id="${field}"[^>]* maxlength="${most}"`));
  }
});

test('numbers to ring stand before the first question', () => {
  const markup = view({});
  expect(markup.indexOf('tel:112')).toBeGreaterThan(-1);
  expect(markup.indexOf('tel:112')).toBeLessThan(markup.indexOf('Who is asking?'));
  expect(markup).toContain('<a href="tel:1800000000">1800 000 000</a>');
});

test('nobody is asked to name anybody, and who threatens them is better left out', () => {
  const { markup } = contactFormView({ data: makeData() });
  expect(markup).toContain('You don’t have to name the person you worry about.');
  expect(markup).toContain('Don’t write who threatens you.');
});

test('when everybody is away the form says so, until when, and what to ring, at every step', () => {
  const closed = makeData({ closedUntil: '2026-12-03' });
  for (const step of [undefined, 'who', 'words'] as const) {
    const { markup } = contactFormView({ data: closed, ...(step && { step }) });
    expect(markup).toContain('Nobody can read this before 3 December');
    expect(markup).toContain('tel:1800000000');
    expect(contactFormView({ data: makeData(), ...(step && { step }) }).markup).not.toContain('closed-title');
  }
});

test('what editors wrote is escaped too', () => {
  const nasty = '<script>"\'&';
  const hostile = makeData({
    areas: [{ slug: 'carlow', name: nasty }],
    needs: [{ slug: 'grief', name: nasty, description: nasty }],
    ring: [{ name: nasty, number: '1800 000 000', hours: nasty }],
  });
  const { markup } = contactFormView({ data: hostile });
  expect(markup).not.toContain('<script');
  expect(markup.split(escapeText(nasty))).toHaveLength(6);
});

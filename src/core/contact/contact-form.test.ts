import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { englishVoice } from '../languages/voice.fixture.ts';
import { askers } from '../routing/routing-rule.ts';
import { filledIn, makeData, makeRule } from './contact-data.fixture.ts';
import { readContactForm } from './contact-form.ts';
import { consentWays, contactRequestSchema } from './contact-request.ts';
import {
  type ContactField,
  type ContactFormValues,
  longest,
  singleFields,
  valuesFromEntries,
} from './form-fields.ts';
import { permissions } from './permission.ts';
import { ifSomebodyElseAnswers, safeTimes } from './safe-contact.ts';

/** Any sign of UTF-16, half a pair too. */
const anySign = fc.nat(0xffff).map((code) => String.fromCharCode(code));

const data = makeData();
const today = '2026-11-22';
const read = (values: ContactFormValues) => readContactForm(values, data, today);
const errorsOf = (values: ContactFormValues) => {
  const form = read(values);
  return form.kind === 'incomplete' ? form.errors : [];
};
const requestOf = (values: ContactFormValues) => {
  const form = read(values);
  if (form.kind === 'incomplete') throw new Error(form.errors.map(({ field }) => field).join());
  return form.request;
};
const without = (
  values: ContactFormValues,
  ...fields: readonly (keyof ContactFormValues)[]
): ContactFormValues =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => !(fields as readonly string[]).includes(name)),
  );

describe('a form without a mistake becomes a request', () => {
  test('to be rung', () => {
    expect(requestOf(filledIn.ring)).toEqual({
      asker: 'family',
      area: 'carlow',
      need: 'listening',
      safeContact: {
        channel: 'ring',
        number: '087 000 0000',
        times: ['morning', 'evening'],
        never: 'weekends',
        voicemail: false,
        numberShown: false,
        sayWhoYouAre: false,
        ifSomebodyElseAnswers: 'wrong-number',
      },
      callMe: 'Ann',
      words: 'It is every night now.',
    });
  });

  test('to get a text', () => {
    expect(requestOf(filledIn.text).safeContact).toEqual({
      channel: 'text',
      number: '+353 87 000 0000',
      times: [],
      sayWhoYouAre: true,
    });
  });

  test('to get an e-mail, asked by a professional, with the day of consent', () => {
    expect(requestOf(filledIn.email)).toEqual({
      asker: 'professional',
      consent: { givenOn: '2026-11-20', way: 'by-phone', words: englishVoice.words.consent.sentence },
      area: 'wexford',
      need: 'grief',
      safeContact: { channel: 'email', address: 'ann@example.org', sayWhoYouAre: false },
    });
  });

  test('not to be contacted, which needs nothing else', () => {
    expect(requestOf(filledIn.none)).toEqual({
      asker: 'family',
      area: 'carlow',
      need: 'grief',
      safeContact: { channel: 'none' },
    });
  });

  test('which holds nothing of the ways that were not chosen', () => {
    const changedTheirMind = {
      ...filledIn.ring,
      ...filledIn.text,
      ...filledIn.email,
      ...filledIn.none,
      channel: 'none',
    };
    expect(requestOf(changedTheirMind)).toMatchObject({ safeContact: { channel: 'none' } });
    expect(JSON.stringify(requestOf(changedTheirMind))).not.toMatch(/087|example\.org|weekends|2026/);
  });
});

describe('every mistake has its sentence at its field', () => {
  test.each<[what: string, ContactFormValues, ContactField, sentence: string]>([
    ['who asks is missing', without(filledIn.ring, 'asker'), 'asker', 'Choose who is asking.'],
    [
      'who asks is nobody we know',
      { ...filledIn.ring, asker: 'neighbour' },
      'asker',
      'Choose who is asking.',
    ],
    ['the area is missing', without(filledIn.ring, 'area'), 'area', 'Choose where you live.'],
    ['the area is not covered', { ...filledIn.ring, area: 'atlantis' }, 'area', 'Choose where you live.'],
    [
      'the need is missing',
      without(filledIn.ring, 'need'),
      'need',
      'Choose what would help. If nothing fits, choose the nearest.',
    ],
    [
      'the need is not offered',
      { ...filledIn.ring, need: 'swimming' },
      'need',
      'Choose what would help. If nothing fits, choose the nearest.',
    ],
    ['the way is missing', without(filledIn.ring, 'channel'), 'channel', 'Choose how they should reach you.'],
    [
      'the number to ring is missing',
      without(filledIn.ring, 'ringNumber'),
      'ringNumber',
      'Write the number to ring. Or choose another way above.',
    ],
    [
      'the number to ring has no digits',
      { ...filledIn.ring, ringNumber: 'my phone' },
      'ringNumber',
      'Write the number with digits and spaces, like 087 000 0000.',
    ],
    [
      'the number to ring has four digits',
      { ...filledIn.ring, ringNumber: '(08) 70' },
      'ringNumber',
      'Write the number with digits and spaces, like 087 000 0000.',
    ],
    [
      'the number to ring is too long',
      { ...filledIn.ring, ringNumber: '0'.repeat(26) },
      'ringNumber',
      'Write the number with digits and spaces, like 087 000 0000.',
    ],
    [
      'the number to text is missing',
      without(filledIn.text, 'textNumber'),
      'textNumber',
      'Write the number to text. Or choose another way above.',
    ],
    [
      'the number to text is a name',
      { ...filledIn.text, textNumber: '087 Ann' },
      'textNumber',
      'Write the number with digits and spaces, like 087 000 0000.',
    ],
    [
      'the e-mail address is missing',
      without(filledIn.email, 'emailAddress'),
      'emailAddress',
      'Write the e-mail address. Or choose another way above.',
    ],
    [
      'the e-mail address has no @',
      { ...filledIn.email, emailAddress: 'ann' },
      'emailAddress',
      'Write the whole e-mail address, with the @ and what comes after it.',
    ],
    [
      'the e-mail address is too long',
      { ...filledIn.email, emailAddress: `${'a'.repeat(60)}@${'b'.repeat(60)}.ie` },
      'emailAddress',
      'Write the whole e-mail address, with the @ and what comes after it.',
    ],
    [
      'a message is neither allowed nor not',
      without(filledIn.ring, 'voicemail'),
      'voicemail',
      'Choose yes or no, so that they do what is safe for you.',
    ],
    [
      'saying who rings is neither',
      without(filledIn.ring, 'sayWho'),
      'sayWho',
      'Choose yes or no: may they say who they are?',
    ],
    [
      'saying who writes a text is neither',
      without(filledIn.text, 'sayWho'),
      'sayWho',
      'Choose yes or no: may they say who they are?',
    ],
    [
      'saying who writes an e-mail is neither',
      without(filledIn.email, 'sayWho'),
      'sayWho',
      'Choose yes or no: may they say who they are?',
    ],
    [
      'showing the number is neither allowed nor not',
      without(filledIn.ring, 'numberShown'),
      'numberShown',
      'Choose yes or no: may their number show on your phone?',
    ],
    [
      'under 18 or not is not said',
      without(filledIn.ring, 'under18'),
      'under18',
      'Choose yes or no. No agency for adults gets it by mistake then.',
    ],
    [
      'the way of consent is missing',
      without(filledIn.email, 'consentWay'),
      'consentWay',
      'Choose how they told you that they agree.',
    ],
    [
      'the words of consent are not chosen',
      without(filledIn.email, 'consentWords'),
      'consentWords',
      'Choose which words you used.',
    ],
    [
      'the professional’s own words of consent are missing',
      { ...filledIn.email, consentWords: 'own' },
      'consentOwnWords',
      'Write the words that you used.',
    ],
    [
      'an agreement has dates and no level',
      { ...filledIn.email, agreementDate: '2026-11-01', agreementReview: '2027-05-01' },
      'agreementLevel',
      'Choose the level of the agreement, or empty its dates.',
    ],
    [
      'an agreement is looked at again before it was made',
      { ...filledIn.email, agreementLevel: '2', agreementDate: '2026-11-01', agreementReview: '2026-10-01' },
      'agreementReview',
      'Write the day on which you look at it again.',
    ],
    [
      'nothing is chosen for when somebody else answers',
      without(filledIn.ring, 'ifOther'),
      'ifOther',
      'Choose what they should do if somebody else answers.',
    ],
    [
      'never is too long',
      { ...filledIn.ring, never: 'n'.repeat(201) },
      'never',
      'Write less here: 200 characters at most.',
    ],
    [
      'the name is too long',
      { ...filledIn.ring, callMe: 'n'.repeat(61) },
      'callMe',
      'Write less here: 60 characters at most.',
    ],
    [
      'the words are too long',
      { ...filledIn.ring, words: 'w'.repeat(4001) },
      'words',
      'Write less here: 4,000 characters at most.',
    ],
    [
      'a professional has no consent',
      without(filledIn.email, 'consent'),
      'consent',
      'Ask the person first, then tick that they agreed.',
    ],
    [
      'the day of consent is missing',
      without(filledIn.email, 'consentDate'),
      'consentDate',
      'Write the day they agreed, as day, month and year.',
    ],
    [
      'the day of consent is written in another way',
      { ...filledIn.email, consentDate: '20/11/2026' },
      'consentDate',
      'Write the day they agreed, as day, month and year.',
    ],
    [
      'the day of consent is in a thirteenth month',
      { ...filledIn.email, consentDate: '2026-13-01' },
      'consentDate',
      'Write the day they agreed, as day, month and year.',
    ],
    [
      'the day of consent is 31 February',
      { ...filledIn.email, consentDate: '2026-02-31' },
      'consentDate',
      'Write the day they agreed, as day, month and year.',
    ],
    [
      'the day of consent is 29 February of a common year',
      { ...filledIn.email, consentDate: '2026-02-29' },
      'consentDate',
      'Write the day they agreed, as day, month and year.',
    ],
    [
      'the day of consent is tomorrow',
      { ...filledIn.email, consentDate: '2026-11-23' },
      'consentDate',
      'The day they agreed cannot be after today.',
    ],
  ])('when %s', (_, values, field, sentence) => {
    expect(errorsOf(values)).toEqual([{ field, sentence }]);
  });

  test('an empty form is told all five questions at once, in the order of the form', () => {
    expect(errorsOf({}).map(({ field }) => field)).toEqual(['asker', 'under18', 'area', 'need', 'channel']);
  });

  test('a professional who filled in nothing else is told everything, in the order of the form', () => {
    const fields = errorsOf({ asker: 'professional', channel: 'ring' }).map(({ field }) => field);
    expect(fields).toEqual([
      'consent',
      'consentDate',
      'consentWay',
      'consentWords',
      'under18',
      'area',
      'need',
      'ringNumber',
      'voicemail',
      'numberShown',
      'ifOther',
      'sayWho',
    ]);
  });
});

describe('what else a request holds', () => {
  test('how a shared phone is used safely, and only for the way that was chosen', () => {
    const shared = {
      ...filledIn.ring,
      ifOther: 'ask-for-me',
      sayToOther: 'a friend from the choir',
      openingPhrase: 'it is about the choir',
      whoElse: 'my husband',
    };
    expect(requestOf(shared).safeContact).toMatchObject({
      ifSomebodyElseAnswers: 'ask-for-me',
      sayToSomebodyElse: 'a friend from the choir',
      openingPhrase: 'it is about the choir',
      whoElse: 'my husband',
    });
    expect(requestOf({ ...shared, ifOther: 'hang-up' }).safeContact).not.toHaveProperty('sayToSomebodyElse');
    expect(requestOf({ ...shared, channel: 'none' }).safeContact).toEqual({ channel: 'none' });
  });

  test('whom it must not reach, of the agencies that could get it', () => {
    const request = requestOf({
      ...filledIn.ring,
      notTo: ['first-door', 'nobody-we-know'],
      notNearMe: 'yes',
    });
    expect([request.notTo, request.notNearMe]).toEqual([['first-door'], true]);
  });

  test('an agreement that a professional attached, and where to tell them that it was seen', () => {
    const values = {
      ...filledIn.email,
      agreementLevel: '2',
      agreementDate: '2026-11-01',
      agreementReview: '2027-05-01',
      tellWhenSeen: '051 000 0000',
    };
    expect(requestOf(values)).toMatchObject({
      agreement: { level: 2, consentedOn: '2026-11-01', reviewOn: '2027-05-01' },
      tellWhenSeen: '051 000 0000',
    });
    expect(requestOf({ ...values, asker: 'family' })).not.toHaveProperty('agreement');
  });

  test('an age, only when a rule asks for it, and only of adults', () => {
    const withAges = makeData({ rules: [makeRule('first-door', { ageBands: ['65-and-over'] })] });
    const ageIn = (values: ContactFormValues, known = withAges) => {
      const form = readContactForm({ ...filledIn.ring, ageBand: '65-and-over', ...values }, known, today);
      return form.kind === 'complete' && [form.request.under18, form.request.ageBand];
    };
    expect(ageIn({})).toEqual([undefined, '65-and-over']);
    expect(ageIn({}, data)).toEqual([undefined, undefined]);
    expect(ageIn({ under18: 'yes' })).toEqual([true, undefined]);
  });

  test('a file, as long as all of it fits the largest envelope', () => {
    const attachment = (length: number) => ({ name: 'notes.json', text: '"'.repeat(length) });
    expect(requestOf({ ...filledIn.ring, attachment: attachment(9000) }).attachment?.text).toHaveLength(9000);
    expect(errorsOf({ ...filledIn.ring, attachment: attachment(20_000) })).toEqual([
      { field: 'words', sentence: expect.stringContaining('too long together') },
    ]);
  });
});

test('a letter of the first version is still a request', () => {
  const old = {
    asker: 'professional',
    consent: { givenOn: '2026-11-20' },
    area: 'carlow',
    need: 'grief',
    safeContact: {
      channel: 'ring',
      number: '087 000 0000',
      times: [],
      voicemail: false,
      sayWhoYouAre: false,
      ifSomebodyElseAnswers: 'hang-up',
    },
  };
  expect(contactRequestSchema.parse(old)).toEqual(old);
});

describe('what is allowed', () => {
  test.each([
    '087 000 0000',
    '+353 (0)87 000-0000',
    '(059) 000.0000',
    '112 99',
    '00353870000000',
    '0'.repeat(25),
  ])('the number %s', (ringNumber) => {
    expect(requestOf({ ...filledIn.ring, ringNumber }).safeContact).toMatchObject({ number: ringNumber });
  });

  test.each(["o'neill+family@example.ie", 'a.b-c_d@sub.example.co.uk'])('the address %s', (emailAddress) => {
    expect(requestOf({ ...filledIn.email, emailAddress }).safeContact).toMatchObject({
      address: emailAddress,
    });
  });

  test('a text as long as the form lets one write, in any script', () => {
    for (const sign of ['w', 'é', '字', '\u0001', '\ud83d']) {
      expect(requestOf({ ...filledIn.none, words: sign.repeat(longest.words) }).words).toHaveLength(4000);
    }
  });

  test('consent given today, and on a leap day', () => {
    expect(requestOf({ ...filledIn.email, consentDate: today }).consent).toMatchObject({ givenOn: today });
    expect(requestOf({ ...filledIn.email, consentDate: '2024-02-29' }).consent).toMatchObject({
      givenOn: '2024-02-29',
    });
  });

  test('no consent, when nobody writes for somebody else', () => {
    expect(requestOf({ ...filledIn.text, consent: 'yes', consentDate: 'whenever' })).not.toHaveProperty(
      'consent',
    );
  });
});

/** Values as people, browsers and mischief-makers send them: each field right, nearly right, or anything. */
const anything = fc.oneof(
  fc.string(),
  fc.string({ unit: anySign }),
  fc.constantFrom(
    '2026-02-31',
    '0000-00-00',
    '9999-12-31',
    '__proto__',
    '<script>',
    '\u0000',
    '٠٨٧٠٠٠٠٠٠٠',
    'a@b',
    '+()()',
  ),
);
const nearly = <Value>(right: fc.Arbitrary<Value>) => fc.oneof({ weight: 6, arbitrary: right }, anything);
const anyDay = fc
  .tuple(fc.integer({ min: 0, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) =>
    [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-'),
  );
const anyNumber = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'+()0123456789 /.-\u00a0\n'), maxLength: 28 }),
  fc.constant('087 000 0000'),
);
const anyEmail = fc.oneof(
  fc.emailAddress(),
  fc.emailAddress({ size: 'large' }),
  fc.constantFrom(
    'a@b.c',
    'a@b.co',
    'ä@example.ie',
    'a..b@example.ie',
    '"a b"@example.ie',
    'a@[127.0.0.1]',
    'a@exämple.ie',
    `a@${'b.'.repeat(60)}ie`,
  ),
);
const anyText = (most: number) =>
  fc.oneof(
    fc.string({ maxLength: most + 1 }),
    fc.string({ unit: anySign, maxLength: most + 1, size: 'max' }),
  );
const yesOrNo = fc.constantFrom('yes', 'no');
const anyEntries = fc
  .record(
    {
      asker: nearly(fc.constantFrom(...askers)),
      consent: nearly(yesOrNo),
      consentDate: nearly(anyDay),
      consentWay: nearly(fc.constantFrom(...consentWays)),
      consentWords: nearly(fc.constantFrom('as-shown', 'own')),
      consentOwnWords: nearly(anyText(longest.consentWords)),
      agreementLevel: nearly(fc.constantFrom('1', '2', '3')),
      agreementDate: nearly(anyDay),
      agreementReview: nearly(anyDay),
      tellWhenSeen: nearly(anyText(longest.tellWhenSeen)),
      under18: nearly(yesOrNo),
      notNearMe: nearly(yesOrNo),
      area: nearly(fc.constantFrom('carlow', 'wexford')),
      need: nearly(fc.constantFrom('listening', 'grief')),
      channel: nearly(fc.constantFrom('ring', 'text', 'email', 'none')),
      ringNumber: nearly(anyNumber),
      textNumber: nearly(anyNumber),
      emailAddress: nearly(anyEmail),
      never: nearly(anyText(longest.line)),
      voicemail: nearly(yesOrNo),
      numberShown: nearly(yesOrNo),
      sayToOther: nearly(anyText(longest.line)),
      openingPhrase: nearly(anyText(longest.line)),
      whoElse: nearly(anyText(longest.line)),
      mayPassOn: nearly(fc.constantFrom(...permissions)),
      mayBringIn: nearly(fc.constantFrom(...permissions)),
      language: nearly(anyText(longest.language)),
      sayWho: nearly(yesOrNo),
      ifOther: nearly(fc.constantFrom(...ifSomebodyElseAnswers)),
      callMe: nearly(anyText(longest.callMe)),
      words: nearly(fc.string()),
    },
    { requiredKeys: ['asker', 'under18', 'area', 'need', 'channel', 'sayWho'] },
  )
  .chain((fields) =>
    fc
      .array(nearly(fc.constantFrom(...safeTimes)), { maxLength: 4 })
      .map((times) => [...Object.entries(fields), ...times.map((time): [string, string] => ['times', time])]),
  );

test('a form that reads complete is always a request that can be sealed, and reading never throws', () => {
  let complete = 0;
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const form = read(valuesFromEntries(entries));
      if (form.kind === 'incomplete') return;
      complete += 1;
      expect(contactRequestSchema.safeParse(form.request).success).toBe(true);
      expect(form.request.consent === undefined).toBe(form.request.asker !== 'professional');
    }),
    { numRuns: 3000 },
  );
  // A generator that never fills in a whole form would prove nothing.
  expect(complete).toBeGreaterThan(50);
});

test('no two mistakes stand at the same field', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const fields = errorsOf(valuesFromEntries(entries)).map(({ field }) => field);
      expect(fields).toEqual(singleFields.filter((field) => fields.includes(field)));
    }),
    { numRuns: 500 },
  );
});

describe('what a form sends', () => {
  test('is taken without what surrounds it, and blanks are left out', () => {
    expect(
      valuesFromEntries([
        ['callMe', '  Ann\n'],
        ['words', ' \n '],
        ['never', ''],
      ]),
    ).toEqual({ callMe: 'Ann' });
  });

  test('keeps several times, and nothing that the form does not have', () => {
    const entries = new URLSearchParams(
      'times=morning&step=review&times=evening&__proto__=x&id=1&area=carlow',
    );
    expect(valuesFromEntries(entries)).toEqual({ area: 'carlow', times: ['morning', 'evening'] });
  });

  test('may hold a file, which is dropped', () => {
    expect(valuesFromEntries([['words', new Blob(['x'])]])).toEqual({});
  });

  test('counts a line break once, as the form does, however the browser sends it', () => {
    const typed = `${'w'.repeat(3990)}\n\n\n\n\n\n\n\n\nw`;
    const posted = new URLSearchParams({ words: typed.replaceAll('\n', '\r\n') });
    expect(requestOf({ ...filledIn.none, ...valuesFromEntries(posted) }).words).toBe(typed);
  });
});

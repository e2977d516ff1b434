import { describe, expect, test } from 'vitest';
import { printProblem } from './problem.ts';
import {
  checkDrafts,
  type Draft,
  type Drafts,
  problemsOf,
  soundDrafts,
  withChange,
} from './sound-content.fixture.ts';

const service = 'content/services/kind-ear.json';
const page = 'content/guidance/families/where-to-start.mdx';
const site = soundDrafts['content/site.json'] as Draft;

const without = (path: string): Drafts =>
  Object.fromEntries(Object.entries(soundDrafts).filter(([name]) => name !== path));

test('content without a mistake comes back read', () => {
  const check = checkDrafts(soundDrafts);
  expect(problemsOf(check)).toEqual([]);
  expect(check.warnings).toEqual([]);
  if (check.kind === 'unsound') throw new Error('unsound');
  expect(check.content.services.get('kind-ear')?.name).toBe('Kind Ear');
  expect([...check.content.guidance.keys()]).toEqual(['families/where-to-start']);
});

test('a field that the CMS has cleared is the same as one that is not there', () => {
  const cleared = withChange(service, {
    alert: '',
    waitTime: '',
    minimumAge: '',
    free: '',
    audiences: '',
    ways: [],
    phones: [''],
    checked: { on: '', by: '', how: '', nextDue: '' },
    opening: { kind: '' },
  });
  const check = checkDrafts(cleared);
  expect(problemsOf(check)).toEqual([]);
  if (check.kind === 'unsound') throw new Error('unsound');
  expect(check.content.services.get('kind-ear')).not.toHaveProperty('checked');
  expect(check.content.services.get('kind-ear')?.audiences).toEqual([]);
});

/** What an editor reads for each kind of mistake. */
const mistakes: Record<string, readonly [drafts: Drafts, sentence: string]> = {
  'broken JSON': [
    { ...soundDrafts, [service]: '{\n  "name": "Kind Ear"\n  "kind": "x"\n}\n' },
    `${service}, "line 2": Put a comma at the end of this line, or a }.`,
  ],
  'another encoding': [
    { ...soundDrafts, [service]: '{\n  "name": "Aise\uFFFDr\uFFFD"\n}\n' },
    `${service}, "line 2": A letter here is in another encoding. Save the file again as UTF-8, and write the letters anew that are shown as �.`,
  ],
  'a mark before the text': [
    { ...soundDrafts, [service]: '\uFEFF{}\n' },
    `${service}, "line 1": An invisible mark stands before the first letter. Save the file again as “UTF-8”, not “UTF-8 with BOM”.`,
  ],
  'a month that there is not': [
    withChange(service, { checked: { on: '2026-13-45', by: 'Mary', how: 'phone', nextDue: '2027-11-01' } }),
    `${service}, "checked, on": Write the date as year, month, day: 2026-11-22.`,
  ],
  'an unknown need': [
    withChange(service, { needs: ['grieff'] }),
    `${service}, "needs": There is no need “grieff”. Did you mean “grief”? The needs are listed in content/needs.json.`,
  ],
  'an unknown need with nothing near it': [
    withChange(service, { needs: ['swimming'] }),
    `${service}, "needs": There is no need “swimming”. The needs are listed in content/needs.json.`,
  ],
  'a need named twice': [
    withChange(service, { needs: ['grief', 'grief'] }),
    `${service}, "needs": “grief” is there twice. Keep one of them.`,
  ],
  'an unknown area': [
    withChange(service, { areas: ['carlo'] }),
    `${service}, "areas": There is no area “carlo”. Did you mean “carlow”? The areas are listed in content/site.json.`,
  ],
  'an unknown organisation': [
    withChange(service, { organisation: 'kind-peple' }),
    `${service}, "organisation": There is no organisation “kind-peple”. Did you mean “kind-people”? The organisations are the files in content/organisations/.`,
  ],
  'an unknown agency': [
    withChange(service, { agency: 'first-dor' }),
    `${service}, "agency": There is no agency “first-dor”. Did you mean “first-door”? The agencies are the files in content/agencies/.`,
  ],
  'a routing rule to a missing agency': [
    withChange('content/routing.json', {
      rules: [{ name: 'All', agency: 'last-door', reason: 'it is there.' }],
    }),
    'content/routing.json, "rules, item 1, agency": There is no agency “last-door”. Did you mean “first-door”? The agencies are the files in content/agencies/.',
  ],
  'an unknown helpline at the foot of the page': [
    withChange('content/site.json', { footerHelplines: ['listener'] }),
    'content/site.json, "footerHelplines": There is no helpline “listener”. Did you mean “listeners”? The helplines are the files in content/helplines/.',
  ],
  'an unknown guidance page': [
    withChange(page, { related: ['families/where-to-begin'] }),
    `${page}, "related": There is no guidance page “families/where-to-begin”. Did you mean “families/where-to-start”? The pages are the files in content/guidance/.`,
  ],
  'a misspelt field': [
    withChange(service, { adress: 'Main Street' }),
    `${service}, "adress": There is no field “adress” here. Did you mean “address”?`,
  ],
  'an invented field': [
    withChange('content/organisations/kind-people.json', { colour: 'red' }),
    'content/organisations/kind-people.json, "colour": There is no field “colour” here. The fields are: name, description, url, evidence.',
  ],
  'a field that belongs to another kind of address': [
    withChange(service, { address: { kind: 'hidden', town: 'Carlow' } }),
    `${service}, "address, town": There is no field “town” here. The fields are: kind.`,
  ],
  'a kind that does not exist': [
    withChange(service, { address: { kind: 'secret' } }),
    `${service}, "address, kind": Choose how much of the address to show: full, town or hidden.`,
  ],
  'a missing field': [
    withChange(service, { kind: undefined }),
    `${service}, "kind": “Kind” is missing. Write some text here.`,
  ],
  'a missing field without words of its own': [
    withChange('content/helplines/listeners.json', { order: undefined }),
    'content/helplines/listeners.json, "order": “Order” is missing. Write a number here, without quotation marks.',
  ],
  'a number in quotation marks': [
    withChange('content/helplines/listeners.json', { order: '1' }),
    'content/helplines/listeners.json, "order": Write a number here, without quotation marks.',
  ],
  'text where a list belongs': [
    withChange(service, { needs: 'grief' }),
    `${service}, "needs": Write a list here, in square brackets: [ ].`,
  ],
  'text where fields belong': [
    withChange(service, { evidence: 'own page' }),
    `${service}, "evidence": Write fields here, in braces: { }.`,
  ],
  'a word that is not one of the choices': [
    withChange(service, { venue: 'church' }),
    `${service}, "venue": Choose one of: community, treatment.`,
  ],
  'a telephone number that is none': [
    withChange(service, { phones: [{ number: '059 000 0000' }, { number: 'ring us' }] }),
    `${service}, "phones, item 2, number": Write the whole number, with digits and spaces only, like 0123 456 789.`,
  ],
  'a bad date': [
    withChange(service, { checked: { on: '1/11/2026', by: 'x', how: 'phone', nextDue: '2027-05-01' } }),
    `${service}, "checked, on": Write the date as year, month, day: 2026-11-22.`,
  ],
  'a day that does not exist': [
    withChange(service, { checked: { on: '2026-02-30', by: 'x', how: 'phone', nextDue: '2027-05-01' } }),
    `${service}, "checked, on": Write the date as year, month, day: 2026-11-22.`,
  ],
  'a next check before the last one': [
    withChange(service, { checked: { on: '2026-11-01', by: 'x', how: 'phone', nextDue: '2026-11-01' } }),
    `${service}, "checked, nextDue": The next check must come after the last one. Write a day later than 2026-11-01.`,
  ],
  'a check in the future': [
    withChange(service, { checked: { on: '2026-11-23', by: 'x', how: 'phone', nextDue: '2027-05-01' } }),
    `${service}, "checked, on": 2026-11-23 has not come yet. Write the day it happened, or leave it empty.`,
  ],
  'a review before the page was written': [
    withChange(page, { reviewDue: '2025-11-01' }),
    `${page}, "reviewDue": The review must come after the day it was written. Write a day later than 2026-11-01.`,
  ],
  'two needs with the same address': [
    withChange('content/needs.json', {
      needs: ['Grief', 'Loss'].map((name) => ({
        slug: 'grief',
        name,
        description: 'x',
        offeredInContactForm: true,
      })),
    }),
    'content/needs.json, "needs, item 2, slug": Item 1 has the address “grief” already. Give this one another, or take it away.',
  ],
  'two areas with the same address': [
    withChange('content/site.json', {
      areas: ['Carlow', 'Carlow Town'].map((name) => ({ slug: 'carlow', name })),
    }),
    'content/site.json, "areas, item 2, slug": Item 1 has the address “carlow” already. Give this one another, or take it away.',
  ],
  'two files that differ only in capitals': [
    { ...soundDrafts, 'content/services/Kind-ear.json': soundDrafts[service] ?? '' },
    `content/services/Kind-ear.json: This file and ${service} have the same address: they differ only in capitals. Rename or delete one of them.`,
  ],
  'a file name that is no address': [
    {
      ...soundDrafts,
      'content/organisations/Cúnamh & Co.json': soundDrafts['content/organisations/kind-people.json'] ?? '',
    },
    'content/organisations/Cúnamh & Co.json: The file’s name is its address. Use small letters, digits and single hyphens, like “north” or “family-carers-north”. Rename it to “cunamh-co.json”.',
  ],
  'an agency with the coordinator’s name': [
    {
      ...soundDrafts,
      'content/agencies/coordinator.json': soundDrafts['content/agencies/first-door.json'] ?? '',
    },
    'content/agencies/coordinator.json: The word “coordinator” stands for the network’s own coordinator. Rename the file.',
  ],
  'an area with a name that addresses use': [
    withChange('content/site.json', {
      areas: [...(site['areas'] as Draft[]), { slug: 'need', name: 'Need' }],
    }),
    'content/site.json, "areas, item 3, slug": The site uses “need” at this place itself. Choose another address.',
  ],
  'a misspelt folder': [
    { ...soundDrafts, 'content/service/one.json': '{}', 'content/service/two.json': '{}' },
    'content/service/: Nothing reads the folder “service”. Did you mean “services”? Move its files there.',
  ],
  'a misspelt file': [
    { ...soundDrafts, 'content/need.json': '{}' },
    'content/need.json: Nothing reads this file. Did you mean “needs.json”? Rename it, or delete it.',
  ],
  'a record in a folder too deep': [
    { ...soundDrafts, 'content/services/carlow/one.json': '{}' },
    'content/services/carlow/one.json: Nothing reads this file here. Move it to content/services/.',
  ],
  'guidance for nobody': [
    { ...soundDrafts, 'content/guidance/family/one.mdx': '' },
    'content/guidance/family/one.mdx: Nothing reads this file here. Move it to one of: content/guidance/families/, content/guidance/friends/, content/guidance/professionals/.',
  ],
  'a wrong ending': [
    { ...soundDrafts, 'content/services/one.yaml': '' },
    'content/services/one.yaml: Files in content/services/ end in “.json”. Rename it to “one.json”.',
  ],
  'a file that must be there': [
    without('content/needs.json'),
    'content/needs.json: This file is missing, and the site cannot be built without it. Restore it.',
  ],
  'a time zone that does not exist': [
    withChange('content/site.json', { timeZone: 'Europe/Dublinn' }),
    'content/site.json, "timeZone": There is no time zone “Europe/Dublinn”. Write one like Europe/Dublin.',
  ],
  'a language that is none': [
    withChange('content/site.json', { language: 'English (Ireland)' }),
    'content/site.json, "language": There is no language “English (Ireland)”. Write a language tag like en-IE.',
  ],
  'requests that would be deleted before they are closed': [
    withChange('content/site.json', { retention: { closedDays: 90, maximumDays: 60 } }),
    'content/site.json, "retention, maximumDays": Requests cannot be deleted before closed ones are. Write 90 or more.',
  ],
  'a period of demand that is not over': [
    withChange('content/demand.json', {
      periods: [{ from: '2026-10', to: '2026-11', counts: [{ area: 'carlow', requests: 6 }] }],
    }),
    'content/demand.json, "periods, item 1, to": 2026-11 is not over. Publish these counts when it is, or end the period a month earlier.',
  ],
  'a small count of demand': [
    withChange('content/demand.json', {
      periods: [{ from: '2026-09', to: '2026-09', counts: [{ area: 'carlow', requests: 4 }] }],
    }),
    'content/demand.json, "periods, item 1, counts, item 1, requests": Take this line away: counts under 5 are not published, nor is nought.',
  ],
  'an agency that nobody could ring': [
    withChange('content/agencies/first-door.json', { receives: { by: 'phone' } }),
    'content/agencies/first-door.json, "receives": Nobody could ring this agency. Choose a helpline, or write a number.',
  ],
  'a page without a source': [
    withChange(page, { sources: [] }),
    `${page}, "sources": Name at least one source.`,
  ],
  'a page that says nothing of sources': [
    withChange(page, { sources: undefined }),
    `${page}, "sources": “Sources” is missing. Write a list here, in square brackets: [ ].`,
  ],
  'a word that hurts in a service': [
    withChange(service, { description: 'For druggies and others.' }),
    `${service}, "description": “druggies” is a word that hurts. Better: your person. It is thrown at people.`,
  ],
  'a word that hurts in the name of a need': [
    withChange('content/needs.json', {
      needs: ['grief', 'counselling'].map((slug) => ({
        slug,
        name: slug === 'grief' ? 'A junkie in the family' : 'Counselling',
        description: 'x',
        offeredInContactForm: true,
      })),
    }),
    'content/needs.json, "needs, item 1, name": “junkie” is a word that hurts. Better: your person. It is thrown at people.',
  ],
  'a word that hurts in a helpline': [
    withChange('content/helplines/listeners.json', { forWhom: 'You love a junkie.' }),
    'content/helplines/listeners.json, "forWhom": “junkie” is a word that hurts. Better: your person. It is thrown at people.',
  ],
  'a word that hurts in the site settings': [
    withChange('content/site.json', { emergency: { numbers: ['112'], say: 'Say that they are a junkie.' } }),
    'content/site.json, "emergency, say": “junkie” is a word that hurts. Better: your person. It is thrown at people.',
  ],
  'a word that hurts in the glossary': [
    withChange('content/glossary.json', {
      terms: [{ slug: 'relapse', term: 'relapse', meaning: 'What a junkie does.' }],
    }),
    'content/glossary.json, "terms, item 1, meaning": “junkie” is a word that hurts. Better: your person. It is thrown at people.',
  ],
  'the same hurtful word twice': [
    withChange('content/words-that-hurt.json', {
      words: ['junkie', 'Junkie'].map((word) => ({ word, better: 'your person' })),
    }),
    'content/words-that-hurt.json, "words, item 2, word": Item 1 is “junkie” already. Put the two together.',
  ],
  'a telephone number in a service': [
    withChange(service, { applicationProcess: 'Ring 059 000 0000.' }),
    `${service}, "applicationProcess": “059 000 0000” looks like a telephone number. Write it under “phones”, where it can be rung and checked.`,
  ],
  'an emergency number in the title of a page': [
    withChange(page, { title: 'When to ring 112' }),
    `${page}, "title": “112” is an emergency number. It comes from content/site.json, so that it is right everywhere: write <Emergency /> in its place.`,
  ],
  'a telephone number in the summary of a page': [
    withChange(page, { summary: 'Ring 1800 000 000 today.' }),
    `${page}, "summary": “1800 000 000” looks like a telephone number. Numbers come from the helplines, so that they stay right: write <Helpline id="…" /> in its place.`,
  ],
};

describe('a mistake gets one sentence that names file, field and remedy', () => {
  test.each(Object.entries(mistakes))('%s', (_, [drafts, sentence]) => {
    expect(problemsOf(checkDrafts(drafts))).toEqual([sentence]);
  });

  test('none of them speaks the language of programmers', () => {
    for (const [drafts] of Object.values(mistakes)) {
      expect(problemsOf(checkDrafts(drafts)).join('\n')).not.toMatch(
        /invalid|expected|unrecognized|undefined|null|regex|schema|union|discriminator|string|array|boolean/i,
      );
    }
  });
});

describe('a mistake in the text of a page', () => {
  const inText = (text: Parameters<typeof checkDrafts>[1]) => problemsOf(checkDrafts(soundDrafts, text));

  test('code in prose is named with its line', () => {
    expect(inText({ faults: [{ line: 12, sentence: 'Braces are code.' }] })).toEqual([
      `${page}, "line 12": Braces are code.`,
    ]);
  });

  test('facts that cannot be read are named with their line', () => {
    expect(
      inText({ frontMatter: { kind: 'broken', line: 3, sentence: 'The facts cannot be read here.' } }),
    ).toEqual([`${page}, "line 3": The facts cannot be read here.`]);
  });

  test('a helpline and a service that do not exist', () => {
    const blocks = [
      { name: 'Helpline', attributes: { id: 'listener' }, line: 8 },
      { name: 'ServiceLink', attributes: { slug: 'kind-eye' }, line: 9 },
    ];
    expect(inText({ blocks })).toEqual([
      `${page}, "line 8": There is no helpline “listener”. Did you mean “listeners”? The helplines are the files in content/helplines/.`,
      `${page}, "line 9": There is no service “kind-eye”. Did you mean “kind-ear”? The services are the files in content/services/.`,
    ]);
  });

  test('links to pages of the site that do not exist', () => {
    const links = [
      '/service/kind-ea/',
      '/directory/need/greif/',
      '/families/where-to-strat/',
      '/professionals/coverage/',
      '/families/',
      'https://example.org/service/x/',
    ].map((address, index) => ({ address, line: index + 1 }));
    expect(inText({ links })).toEqual([
      `${page}, "line 1": There is no service “kind-ea”. Did you mean “kind-ear”? The services are the files in content/services/.`,
      `${page}, "line 2": There is no need “greif”. Did you mean “grief”? The needs are listed in content/needs.json.`,
      `${page}, "line 3": There is no guidance page “families/where-to-strat”. Did you mean “families/where-to-start”? The pages are the files in content/guidance/.`,
    ]);
  });

  test('links to headings that do not exist', () => {
    const passages = [{ kind: 'heading', text: 'What helps?', line: 6 }] as const;
    const links = [
      '#what-helps',
      '#what-hurts',
      '/families/where-to-start/#x',
      '/families/#tonight',
      '/families/#x',
    ];
    expect(
      inText({ passages, links: links.map((address, index) => ({ address, line: index + 8 })) }),
    ).toEqual([
      `${page}, "line 9": There is no heading “what-hurts” on this page. Did you mean “what-helps”?`,
      `${page}, "line 10": There is no heading “x” on this page. The headings there are: what-helps.`,
      `${page}, "line 12": There is no heading “x” on /families/. The headings there are: tonight.`,
    ]);
  });

  test('links to pages that no record makes', () => {
    const links = ['/help-now/', '/help-nwo/', '/professionals/coverage/', '/directory/carlow/', '/tools/'];
    expect(inText({ links: links.map((address, index) => ({ address, line: index + 1 })) })).toEqual([
      `${page}, "line 2": There is no page “/help-nwo/”. Did you mean “/help-now/”?`,
      `${page}, "line 5": There is no page “/tools/”. Write the address of a page, or take the link away.`,
    ]);
  });

  test('words that hurt and numbers, each on the line where it stands', () => {
    const passages = [
      { kind: 'title', text: 'Ring 1800 000 000', line: 6 },
      { kind: 'text', text: 'First line.\nHe is no junkie.', line: 8 },
      { kind: 'text', text: 'Ask Junkies Anonymous.', line: 11 },
    ] as const;
    expect(inText({ passages })).toEqual([
      `${page}, "line 6": “1800 000 000” looks like a telephone number. Numbers come from the helplines, so that they stay right: write <Helpline id="…" /> in its place.`,
      `${page}, "line 9": “junkie” is a word that hurts. Better: your person. It is thrown at people.`,
    ]);
  });
});

describe('what is not a mistake', () => {
  test.each<[string, Drafts]>([
    ['the name of a service', withChange(service, { name: 'Junkie Club', summary: 'Junkie Club meets.' })],
    [
      'the title of a source',
      withChange(page, { sources: [{ id: 'a-book', title: 'My life as a junkie, tel. 059 000 0000' }] }),
    ],
    ['the list of words itself', withChange('content/words-that-hurt.json', { words: [] })],
  ])('a word that hurts in %s', (_, drafts) => {
    expect(problemsOf(checkDrafts(drafts))).toEqual([]);
  });

  test('a broken list of words breaks no text', () => {
    const drafts = withChange(service, { description: 'For junkies.' });
    expect(problemsOf(checkDrafts({ ...drafts, 'content/words-that-hurt.json': '{' }))).toEqual([
      'content/words-that-hurt.json, "line 1": Write every text and every field name in straight double quotation marks, on one line.',
    ]);
  });
});

describe('a day that has passed is a warning, and the content stays sound', () => {
  const warningsOf = (drafts: Drafts) => {
    const check = checkDrafts(drafts);
    expect(check.kind).toBe('sound');
    return check.warnings.map(printProblem);
  };

  test('for a review', () => {
    expect(warningsOf(withChange(page, { written: '2025-11-01', reviewDue: '2026-11-20' }))).toEqual([
      `${page}, "reviewDue": This page was to be reviewed by 2026-11-20. Read it again, mend what has changed, and write the day of the next review here.`,
    ]);
  });

  test('for a review of a page about life or safety, and says so', () => {
    const review = { state: 'clinical-review-needed' };
    expect(warningsOf(withChange(page, { written: '2025-11-01', reviewDue: '2026-11-20', review }))).toEqual([
      `${page}, "reviewDue": This page could affect life or safety, and was to be reviewed by 2026-11-20. Let a clinician see it before anything else is done. Read it again, mend what has changed, and write the day of the next review here.`,
    ]);
  });

  test('for the next check of a service', () => {
    const checked = { on: '2025-11-01', by: 'the coordinator', how: 'phone', nextDue: '2026-11-20' };
    expect(warningsOf(withChange(service, { checked }))).toEqual([
      `${service}, "checked, nextDue": This was to be checked again by 2026-11-20. Ring, visit or ask, and write the new check here.`,
    ]);
  });

  test('but not while it is still that day anywhere', () => {
    expect(warningsOf(withChange(page, { written: '2025-11-01', reviewDue: '2026-11-21' }))).toEqual([]);
  });
});

describe('the reading age of a page', () => {
  const withText = (sentence: string, times: number) =>
    checkDrafts(soundDrafts, {
      passages: Array.from({ length: times }, (_, index) => ({
        kind: 'text',
        text: sentence,
        line: index + 6,
      })),
    });
  const hard =
    'The organisation coordinates individual residential rehabilitation appointments for participating families.';

  test('is told for every page', () => {
    expect(withText('Ring them today.', 3).readingAges).toMatchObject([
      { file: page, reader: 'families', reading: { words: 14 } },
    ]);
  });

  test('stops the build where families could not read it', () => {
    const problems = problemsOf(withText(hard, 12));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^content\/guidance\/families\/where-to-start\.mdx: The reading age is \d+\.\d; /,
    );
  });
});

describe('the whole is seen at once', () => {
  test('every mistake of every file is told, not the first only', () => {
    const drafts = {
      ...withChange(service, {
        needs: ['grieff'],
        checked: { on: 'yesterday', by: '', how: 'phone' },
        adress: 'x',
      }),
      'content/helplines/listeners.json': '{ "name": "Listeners", }',
    };
    expect(problemsOf(checkDrafts(drafts))).toHaveLength(6);
  });

  test('a broken list of needs is one mistake, not one for every service', () => {
    expect(problemsOf(checkDrafts({ ...soundDrafts, 'content/needs.json': '{' }))).toEqual([
      'content/needs.json, "line 1": Write every text and every field name in straight double quotation marks, on one line.',
    ]);
  });
});

test('a rule that can never be reached is a warning, and the content stays sound', () => {
  const rules = [
    { name: 'Everybody', agency: 'first-door', reason: 'x' },
    { name: 'Carlow', areas: ['carlow'], agency: 'first-door', reason: 'x' },
  ];
  const check = checkDrafts(withChange('content/routing.json', { rules }));
  expect(check.kind).toBe('sound');
  expect(check.warnings.map(printProblem)).toEqual([
    'content/routing.json, "rules, item 2": The rule “Carlow” is never used: what it would take is taken before it by “Everybody”. Move it up, or delete it.',
  ]);
});

test('notes for developers beside the content are not content', () => {
  expect(
    problemsOf(checkDrafts({ ...soundDrafts, 'content/README.md': 'x', 'content/services/.gitkeep': '' })),
  ).toEqual([]);
});

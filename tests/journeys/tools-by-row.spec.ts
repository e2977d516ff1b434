import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

/** A page of a row, and what has to be on it: headings, questions, and how many there are of a thing. */
type Place = {
  readonly at: string;
  readonly headings?: readonly (string | RegExp)[];
  readonly says?: readonly (string | RegExp)[];
  readonly counts?: readonly (readonly [selector: string, atLeast: number])[];
  /** What can be pressed, reached or written into. */
  readonly fields?: readonly string[];
};

/** A line to write on, wherever it stands: in a closed part too. */
const named = (name: string) => `[name="${name}"]`;
const tenAreas = [
  'know',
  'us',
  'effects',
  'relatives',
  'fear',
  'law',
  'children',
  'coping',
  'support',
  'months',
];

/** The rows of the product that tools and partners carry, and where each works. */
const rows: Readonly<Record<string, readonly Place[]>> = {
  'S4: family in the assessment of the person': [
    {
      at: '/tools/family-inclusion-questions/',
      headings: ['Who matters', 'Children and young people', 'The offer'],
      fields: [named('offer.0.day'), named('offer.0.answer'), named('young-who.0.refer')],
      says: ['Needed to finish.'],
    },
  ],
  'S5: what a relative needs, once': [
    {
      at: '/tools/support-plan/',
      counts: [
        [tenAreas.map((id) => `section[aria-labelledby="${id}"]`).join(','), 10],
        ['details[data-nearby] .listed-service', 5],
      ],
      fields: [named('plan-steps.0.service'), named('plan-again')],
      headings: ['My plan'],
    },
    {
      at: '/tools/carer-assessment/',
      counts: [[tenAreas.map((id) => `section[aria-labelledby="${id}"]`).join(','), 10]],
      fields: [named('plan-steps.0.service')],
      headings: ['Agreeing the plan'],
    },
  ],
  'S6: what may be told, in three levels': [
    {
      at: '/tools/sharing-agreement/',
      headings: [/^Level 1/, /^Level 2/, /^Level 3/, 'Changing it, and looking at it again', /^No agreement/],
      fields: [named('willing-person'), '[data-calendar]'],
    },
    { at: '/families/what-you-can-be-told/', counts: [['h2', 2]] },
    { at: '/professionals/three-levels-of-sharing/', counts: [['h2', 2]] },
  ],
  'S7: protocols between agencies': [
    {
      at: '/tools/sharing-protocol/',
      counts: [
        ['#tool > section[aria-labelledby]:has([data-item])', 16],
        ['[data-kind="signature"]', 2],
      ],
    },
  ],
  'S8: endings, overdose, emergencies': [
    {
      at: '/tools/emergency-card/',
      headings: ['The card'],
      says: ['112'],
      counts: [['.face', 2]],
      fields: [named('eircode')],
    },
    {
      at: '/tools/discharge-checklist/',
      headings: [/^A\. The protocol/, /^C\. A planned ending/, /^D\. /, /^E\. /, /^F\. A crisis/],
    },
    { at: '/families/when-it-is-an-emergency/', says: ['112'] },
    { at: '/help-now/', says: ['112'] },
  ],
  'S10: reaching out instead of waiting': [
    {
      at: '/tools/service-self-audit/',
      counts: [
        ['[data-figure]', 11],
        ['section[data-sheet]', 4],
      ],
      headings: [
        'Action plan',
        'Sheet for the team meeting',
        'Sheet for case notes',
        'Questions for clients',
      ],
    },
  ],
  'S12: the virtual family': [
    {
      at: '/tools/virtual-family/',
      counts: [
        ['[data-person]', 15],
        ['[name="rules-door"]', 15],
        ['.face-down', 6],
        ['[data-lines="turn"] [data-line]', 4],
        ['[data-end-sheet] table', 4],
        ['section[aria-labelledby="facilitator"] .helpline', 2],
      ],
      says: ['Nobody in it is real.'],
      fields: [named('turn.0.service')],
      headings: ['For whoever leads it'],
    },
  ],
  'S13: the first contact': [
    { at: '/professionals/first-contact/', counts: [['h2', 2]] },
    { at: '/professionals/a-page-to-hand-over/', counts: [['h2, li', 3]] },
  ],
  'S15: when relatives help recovery, and when not': [
    {
      at: '/tools/recovery-capital/',
      headings: [/^First: safety/, '3. What they bring', '4. What may work against it', '7. Is it fair?'],
    },
    { at: '/professionals/recovery-capital/', counts: [['h2', 2]] },
  ],
  'S19: partners': [
    {
      at: '/partners/',
      headings: ['On offer', 'Asked for', 'Dates for your calendar'],
      counts: [['.area-choice a', 6]],
      says: ['One contact only'],
    },
    { at: '/partners/in/wexford/', says: ['a small evening group'] },
    {
      at: '/partners/demonstration-family-room/',
      headings: ['Remit', 'Work with families', 'Confidentiality', 'In the partnership', 'Hand-over sheet'],
      says: [
        'What people wrongly think we do',
        'The wait',
        'Levels of sharing in use',
        'Deputy',
        'Funded until',
      ],
    },
  ],
  'S20: fourteen questions for an area': [
    {
      at: '/tools/local-area-review/',
      counts: [
        ['[data-kind="scale"]', 14],
        ['[data-figure]', 14],
      ],
    },
  ],
  'S21: finding, giving on, printing': [
    { at: '/directory/', counts: [['a[href^="/service/"]', 5]] },
    { at: '/shortlist/', counts: [['h1', 1]] },
    { at: '/packs/', counts: [['h1', 1]] },
    { at: '/open-data/', counts: [['h2', 1]] },
  ],
  'S22: aims for the whole family': [
    { at: '/tools/family-outcomes/', headings: ['What should be better'], counts: [['[data-item]', 5]] },
  ],
  'S23: families where things are planned': [
    { at: '/partners/what-changed/', says: ['What families said, and what changed'] },
    { at: '/partners/tell-the-planners/', fields: ['form textarea', 'form button'] },
    {
      at: '/tools/commissioning-checklist/',
      headings: ['1. Clauses in the specification', '2. Pathways for families', '3. Families in the room'],
    },
    {
      at: '/tools/involvement-principles/',
      counts: [['#tool > section[aria-labelledby]:has([data-item])', 5]],
    },
  ],
  'S24: what a relative wants a service to know': [
    {
      at: '/tools/what-i-want-you-to-know/',
      headings: ['What I see', 'What worries me', 'What helps', 'May you tell them?'],
    },
    { at: '/professionals/listening-without-telling/', counts: [['h2', 2]] },
  ],
};

const visit = async (page: Page, { at, headings = [], says = [], counts = [], fields = [] }: Place) => {
  const answer = await page.goto(at);
  expect(answer?.status(), at).toBe(200);
  await expect(page.getByRole('heading', { level: 1 }), at).toHaveCount(1);
  const main = page.getByRole('main');
  for (const name of headings)
    await expect(main.getByRole('heading', { name }).first(), `${at}: ${name}`).toBeVisible();
  for (const words of says) await expect(main, `${at}: ${words}`).toContainText(words);
  for (const [selector, atLeast] of counts)
    expect(await main.locator(selector).count(), `${at}: ${selector}`).toBeGreaterThanOrEqual(atLeast);
  for (const selector of fields)
    await expect(main.locator(selector).first(), `${at}: ${selector}`).toBeEnabled();
};

for (const [row, places] of Object.entries(rows)) {
  test(`${row} has its pages, and each has what it is for`, async ({ page }) => {
    for (const place of places) await visit(page, place);
  });
}

test('every row that tools and partners carry is walked, and none twice', () => {
  const numbers = Object.keys(rows).map((row) => Number(/^S(\d+):/.exec(row)?.[1]));
  expect(numbers).toEqual([4, 5, 6, 7, 8, 10, 12, 13, 15, 19, 20, 21, 22, 23, 24]);
});

import { describe, expect, test } from 'vitest';
import { carriedPage } from './carried-page.ts';

const kept = {
  guidance: new Set(['families/limits']),
  tools: new Set(['letter']),
  helplines: new Set(['listeners']),
  terms: new Set(['training']),
  aboutDanger: new Set(['families/safe']),
};
const site = { networkName: 'Old Network' };
const pageOf = (prose: string, facts = 'title: "A page"\n') => `---\n${facts}---\n${prose}`;
const carried = (prose: string) => carriedPage(pageOf(prose), kept, site).slice(pageOf('').length);

describe('what a page points to', () => {
  test.each([
    ['a page that comes along', '[Limits](/families/limits/#keep)', '[Limits](/families/limits/#keep)'],
    ['a page that does not: plain words', 'See [money](/families/money/).', 'See money.'],
    ['a page about danger that does not: numbers', '[Be safe](/families/safe/)', '[Be safe](/help-now/)'],
    ['a page of every network', '[Find](/directory/)', '[Find](/directory/)'],
    ['a helpline that is here', '<Helpline id="listeners" />', '<Helpline id="listeners" />'],
    ['one that is not', '<Helpline id="old-line" />', '[Numbers to ring](/help-now/)'],
    ['a service', '<ServiceLink slug="old-house" />', '[Support near you](/directory/)'],
    ['a tool that comes along', '<ToolLink id="letter" />', '<ToolLink id="letter" />'],
    ['one that does not', '<ToolLink id="card" />', '[Tools to fill in](/tools/)'],
    ['a word that is explained', '<Term id="training">A</Term>', '<Term id="training">A</Term>'],
    ['one that is not', 'the <Term id="law">law</Term>', 'the law'],
  ])('%s', (_, before, after) => {
    expect(carried(before)).toBe(after);
  });
});

test('“read next” loses what does not come along, and is gone when nothing is left', () => {
  const related = (...pages: string[]) =>
    pageOf('x', `title: "A"\nrelated:\n${pages.map((page) => `  - ${page}\n`).join('')}`);
  expect(carriedPage(related('families/limits', 'families/safe'), kept, site)).toBe(
    related('families/limits'),
  );
  expect(carriedPage(related('families/safe'), kept, site)).toBe(pageOf('x', 'title: "A"\n'));
});

test('a review by another network does not count, and its name is in no source', () => {
  const facts =
    'review:\n  state: reviewed\n  on: "2026-01-01"\n  by: "a clinician"\nsources:\n  - title: "Old Network: A paper (the network’s paper)"\n';
  expect(carriedPage(pageOf('x', facts), kept, site)).toBe(
    pageOf(
      'x',
      'review:\n  state: draft\nsources:\n  - title: "A family support network elsewhere: A paper (its paper)"\n',
    ),
  );
});

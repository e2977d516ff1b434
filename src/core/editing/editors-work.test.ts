import { expect, test } from 'vitest';
import { makeService } from '../directory/service.fixture.ts';
import { editorsWork, type Known } from './editors-work.ts';
import { editorsWorkView } from './editors-work-view.ts';

const check = (nextDue: string) => ({
  on: '2026-01-01',
  by: 'the coordinator',
  how: 'phone' as const,
  nextDue,
});
const nothing: Known = {
  content: { services: new Map(), helplines: new Map(), guidance: new Map(), tools: new Map() },
  readingAges: [],
  warnings: [],
  gaps: [],
  today: '2026-11-23',
};
const part = (id: string, known: Partial<Known>) =>
  editorsWork({ ...nothing, ...known }).find((one) => one.id === id)?.items;
const service = (name: string, checked?: ReturnType<typeof check>) =>
  makeService({ name, ...(checked && { checked }) });

test('checks past their day come first, then those of this week, each with its record in the editor', () => {
  const services = new Map([
    ['later', service('Later', check('2026-12-01'))],
    ['friday', service('Friday', check('2026-11-27'))],
    ['late', service('Late', check('2026-10-01'))],
  ]);
  expect(part('due', { content: { ...nothing.content, services } })).toEqual([
    { name: 'Late', why: 'was due on 2026-10-01', href: '/admin/#/collections/services/entries/late' },
    { name: 'Friday', why: 'due on 2026-11-27', href: '/admin/#/collections/services/entries/friday' },
  ]);
});

test('what was never checked says how it is known', () => {
  const services = new Map([['new', service('New')]]);
  expect(part('unchecked', { content: { ...nothing.content, services } })).toMatchObject([
    { name: 'New', href: '/admin/#/collections/services/entries/new' },
  ]);
});

test('an area names the needs that nobody is listed for', () => {
  const need = { slug: 'grief', name: 'Grief', description: 'x', offeredInContactForm: true };
  const gaps = [
    { area: { slug: 'north', name: 'North' }, needs: [need] },
    { area: { slug: 'south', name: 'South' }, needs: [] },
  ];
  expect(part('gaps', { gaps })).toEqual([
    { name: 'North', why: 'Grief', href: '/admin/#/collections/services/new' },
  ]);
});

test('a warning leads to its record, in the settings too', () => {
  const warnings = [
    { file: 'content/routing.json', field: 'rules, item 2', sentence: 'Never used.' },
    { file: 'content/guidance/families/a-page.mdx', field: '', sentence: 'Look at it.' },
  ];
  expect(part('warnings', { warnings })?.map(({ href }) => href)).toEqual([
    '/admin/#/collections/settings/entries/routing',
    '/admin/#/collections/guidance-families/entries/a-page',
  ]);
});

test('where nothing waits the page says so, and a long list is folded', () => {
  expect(editorsWorkView(editorsWork(nothing), 'today').markup).toContain('No check is due this week.');
  const services = new Map(Array.from({ length: 9 }, (_, index) => [`s-${index}`, service(`S ${index}`)]));
  const view = editorsWorkView(
    editorsWork({ ...nothing, content: { ...nothing.content, services } }),
    'today',
  );
  expect(view.markup).toContain('<summary>All 9</summary>');
});

test('a listing that nobody sees yet, or any more, is not named on a page of the site', () => {
  const services = new Map([
    ['soon', { ...service('Soon'), publishFrom: '2026-12-24' }],
    ['over', { ...service('Over'), publishUntil: '2026-11-22' }],
  ]);
  const warnings = [{ file: 'content/services/soon.json', field: 'name', sentence: 'Soon is too short.' }];
  const work = editorsWork({ ...nothing, content: { ...nothing.content, services }, warnings });
  expect(work.flatMap(({ items }) => items)).toEqual([]);
});

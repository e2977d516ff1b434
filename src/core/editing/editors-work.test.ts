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
  content: {
    services: new Map(),
    helplines: new Map(),
    guidance: new Map(),
    translations: new Map(),
    tools: new Map(),
  },
  readingAges: [],
  warnings: [],
  gaps: [],
  today: '2026-11-23',
  canCheck: false,
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

test('where checks are pressed, each due and each missing one leads to its button', () => {
  const services = new Map([
    ['late', service('Late', check('2026-10-01'))],
    ['new', service('New')],
  ]);
  const content = { ...nothing.content, services };
  expect(part('due', { content, canCheck: true })?.[0]?.check).toBe('/editors/check/#services/late');
  expect(part('unchecked', { content, canCheck: true })?.[0]?.check).toBe('/editors/check/#services/new');
  expect(part('due', { content })?.[0]).not.toHaveProperty('check');
  const view = (canCheck: boolean) =>
    editorsWorkView(editorsWork({ ...nothing, content, canCheck }), 'today', canCheck).markup;
  expect(view(true)).toContain(
    '<a href="/editors/check/#services/late" aria-label="Check Late">Check it</a>',
  );
  expect(view(false)).not.toContain('/editors/check/#');
});

test('a warning names what it is about as the editor does', () => {
  const warnings = ['routing.json', 'translations/ga/families/a-page.mdx'].map((name) => ({
    file: `content/${name}`,
    field: '',
    sentence: 'Look at it.',
  }));
  const translations = new Map([
    ['ga/families/a-page', { title: 'Leathanach' }],
  ]) as unknown as Known['content']['translations'];
  expect(part('warnings', { warnings, content: { ...nothing.content, translations } })).toMatchObject([
    { name: 'Routing', href: '/admin/#/collections/settings/entries/routing' },
    { name: 'Leathanach', href: '/admin/#/collections/translations-ga-families/entries/a-page' },
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
  expect(editorsWorkView(editorsWork(nothing), 'today', false).markup).toContain(
    'No check is due this week.',
  );
  const services = new Map(Array.from({ length: 9 }, (_, index) => [`s-${index}`, service(`S ${index}`)]));
  const view = editorsWorkView(
    editorsWork({ ...nothing, content: { ...nothing.content, services } }),
    'today',
    false,
  );
  expect(view.markup).toContain('<summary>All 9</summary>');
});

test('the list where a check takes one press is a link only where it is served', () => {
  const viewWith = (hasList: boolean) => editorsWorkView(editorsWork(nothing), 'today', hasList).markup;
  expect(viewWith(true)).toContain('<a class="button" href="/editors/check/">');
  expect(viewWith(false)).not.toContain('href="/editors/check/"');
  expect(viewWith(false)).toContain('npm run edit');
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

import { expect, test } from 'vitest';
import type { Helpline } from '#core/content/helpline.ts';
import { helplineInBrief, websiteInBrief } from './helpline-in-brief.ts';

const helpline = (facts: Partial<Helpline>): Helpline => ({
  name: 'A line',
  forWhom: 'You need somebody.',
  group: 'talk',
  order: 1,
  phone: '1800 000 000',
  dayAndNight: false,
  evidence: { grade: 'own-page', summary: 'Its own page.', sources: [{ title: 'Its own page' }] },
  ...facts,
});

test('says what it costs and that it never closes', () => {
  expect(helplineInBrief(helpline({ free: true, dayAndNight: true, hours: '24/7' }))).toBe(
    'Free, day and night.',
  );
});

test('says when it is open', () => {
  expect(helplineInBrief(helpline({ free: true, hours: 'Mon–Fri, 9am–5pm' }))).toBe(
    'Free. Mon–Fri, 9am–5pm.',
  );
  expect(helplineInBrief(helpline({ hours: 'Seven days a week.' }))).toBe('Seven days a week.');
  expect(helplineInBrief(helpline({ dayAndNight: true }))).toBe('Day and night.');
});

test('says nothing of what is not known', () => {
  expect(helplineInBrief(helpline({}))).toBe('');
});

test('shortens a web address to what people say', () => {
  expect(websiteInBrief('https://www.mabs.ie/contact-us/')).toBe('mabs.ie');
});

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

const said = {
  text: 'Text',
  textWord: '',
  textWordTo: '',
  free: 'Free.',
  freeDayAndNight: 'Free, day and night.',
  dayAndNight: 'Day and night.',
};
const inBrief = (line: Helpline) => {
  const { ours, hours } = helplineInBrief(line, said);
  return [ours, hours].filter((words) => words !== '').join(' ');
};

test('says what it costs and that it never closes', () => {
  expect(inBrief(helpline({ free: true, dayAndNight: true, hours: '24/7' }))).toBe('Free, day and night.');
});

test('says when it is open', () => {
  expect(inBrief(helpline({ free: true, hours: 'Mon–Fri, 9am–5pm' }))).toBe('Free. Mon–Fri, 9am–5pm.');
  expect(inBrief(helpline({ hours: 'Seven days a week.' }))).toBe('Seven days a week.');
  expect(inBrief(helpline({ dayAndNight: true }))).toBe('Day and night.');
});

test('keeps what is in the words of the record apart', () => {
  expect(helplineInBrief(helpline({ free: true, hours: 'Mon–Fri' }), said)).toEqual({
    ours: 'Free.',
    hours: 'Mon–Fri.',
  });
});

test('says nothing of what is not known', () => {
  expect(inBrief(helpline({}))).toBe('');
});

test('shortens a web address to what people say', () => {
  expect(websiteInBrief('https://www.mabs.ie/contact-us/')).toBe('mabs.ie');
});

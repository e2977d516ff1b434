import { describe, expect, test } from 'vitest';
import { englishVoice, irishVoice } from './voice.fixture.ts';
import { doorIn, pageIn, recordIn, say, sayDay, sayMoment, tell } from './voice.ts';

const monday = new Date('2026-11-23T09:05:00Z');

describe('the main language', () => {
  test('says days and moments as one would say them', () => {
    expect(sayMoment(englishVoice, monday, 'Europe/Dublin')).toBe('Monday 23 November, 9:05am');
    expect(sayDay(englishVoice, '2026-11-01')).toBe('1 November');
  });

  test('has its pages and doors where they are, and marks nothing', () => {
    expect(pageIn(englishVoice, '/help-now/')).toBe('/help-now/');
    expect(doorIn(englishVoice, '/api/request')).toBe('/api/request');
    expect(recordIn(englishVoice, 'First <Door>').markup).toBe('First &lt;Door&gt;');
    expect(say(englishVoice, 'A *word* of {name}', { name: 'mine' }).markup).toBe('A word of mine');
  });
});

describe('another language', () => {
  test('says days and moments, though the browser may not know it', () => {
    expect(sayMoment(irishVoice, monday, 'Europe/Dublin')).toBe('Dé Luain 23 Samhain ag 09:05');
    expect(sayDay(irishVoice, '2026-11-01')).toBe('1 Samhain');
    // Midnight has passed in Dublin: summer time.
    expect(sayMoment(irishVoice, new Date('2026-07-04T23:30:00Z'), 'Europe/Dublin')).toBe(
      'Dé Domhnaigh 5 Iúil ag 00:30',
    );
  });

  test('leads into itself', () => {
    expect(pageIn(irishVoice, '/contact/return/')).toBe('/ga/contact/return/');
    expect(doorIn(irishVoice, '/api/request')).toBe('/api/request?in=ga');
  });

  test('marks what is in the main one', () => {
    expect(recordIn(irishVoice, 'First <Door>').markup).toBe('<span lang="en-IE">First &lt;Door&gt;</span>');
    expect(say(irishVoice, 'Focal (*word*) {name}', { name: '<b>' }).markup).toBe(
      'Focal (<i lang="en-IE">word</i>) &lt;b&gt;',
    );
  });

  test('tells the agency what it is, in both', () => {
    expect(irishVoice.other?.name).toBe('Gaeilge (Irish)');
  });
});

test('where no markup can stand, nothing is marked', () => {
  expect(tell('At most {most} (*at most*)', { most: 5 })).toBe('At most 5 (at most)');
});

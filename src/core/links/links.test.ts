import { describe, expect, it } from 'vitest';
import { bySite, type LinkLog, linksDue } from './link-log.ts';
import { judgeLink } from './link-result.ts';
import { outsideLinks } from './links-in.ts';

describe('addresses in the content', () => {
  const urlsIn = (text: string) => outsideLinks([{ path: 'content/a.mdx', text }]).map(({ url }) => url);

  it.each([
    ['in JSON', '"web": "https://example.org/a?b=c&d",', 'https://example.org/a?b=c&d'],
    ['at the end of a sentence', 'Look at https://example.org/a.', 'https://example.org/a'],
    ['in brackets', '(see https://example.org/a)', 'https://example.org/a'],
    ['as a Markdown link', '[it](https://example.org/a), and', 'https://example.org/a'],
    ['with brackets of its own', 'https://example.org/a_(b)', 'https://example.org/a_(b)'],
    ['with a place on the page', 'https://example.org/a#part', 'https://example.org/a'],
  ])('are found %s', (_, text, url) => {
    expect(urlsIn(text)).toEqual([url]);
  });

  it('stand once, with every place', () => {
    const file = (path: string) => ({ path, text: 'first\n"https://example.org/"\nhttps://example.org/#x' });
    expect(outsideLinks([file('content/a.json'), file('content/b.json')])).toEqual([
      {
        url: 'https://example.org/',
        places: ['content/a.json:2', 'content/a.json:3', 'content/b.json:2', 'content/b.json:3'],
      },
    ]);
  });
});

describe('what an answer means', () => {
  const url = 'http://www.example.org/a';
  const answered = (status: number, end = url) => judgeLink(url, { kind: 'answered', status, end }).kind;

  it('works, also when it only became safer', () => {
    expect(answered(200)).toBe('works');
    expect(answered(200, 'https://example.org/a/')).toBe('works');
  });
  it('has moved', () => {
    expect(answered(200, 'https://example.org/b')).toBe('moved');
    expect(judgeLink(url, { kind: 'answered', status: 200, end: 'https://example.org/b' }).say).toContain(
      'https://example.org/b',
    );
  });
  it('is gone', () => {
    expect([404, 410].map((status) => answered(status))).toEqual(['gone', 'gone']);
    expect(judgeLink(url, { kind: 'silent', why: 'no-such-host' }).kind).toBe('gone');
  });
  it('is for a person to look at, when a site lets no program in or has a fault today', () => {
    expect([401, 403, 429, 500, 503].map((status) => answered(status))).toEqual(Array(5).fill('unsure'));
    expect(judgeLink(url, { kind: 'silent', why: 'timed-out' }).kind).toBe('unsure');
  });
});

describe('a check that goes on', () => {
  const now = new Date('2026-11-23T10:00:00Z');
  const seen = (at: string): LinkLog[string] => ({
    at,
    answer: { kind: 'answered', status: 200, end: 'https://example.org/' },
  });

  it('asks for what it has not seen, or not for so many days', () => {
    const log = {
      'https://a.example/': seen('2026-11-20T10:00:00Z'),
      'https://b.example/': seen('2026-11-16T10:00:00Z'),
    };
    const urls = ['https://a.example/', 'https://b.example/', 'https://c.example/'];
    expect(linksDue(urls, log, 7, now)).toEqual(['https://b.example/', 'https://c.example/']);
    expect(linksDue(urls, log, 0, now)).toEqual(urls);
  });

  it('goes site by site', () => {
    expect(bySite(['https://a.example/1', 'https://b.example/1', 'https://a.example/2'])).toEqual([
      ['https://a.example/1', 'https://a.example/2'],
      ['https://b.example/1'],
    ]);
  });
});

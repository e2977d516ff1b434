import { describe, expect, test } from 'vitest';
import { addressInMain, codeInAddress, type LanguagePages, linkFrom } from './page-language.ts';

const codes = ['ga', 'uk'];

test.each([
  ['/', undefined, '/'],
  ['/help-now/', undefined, '/help-now/'],
  ['/ga/', 'ga', '/'],
  ['/ga/help-now/', 'ga', '/help-now/'],
  ['/uk/families/setting-limits/', 'uk', '/families/setting-limits/'],
  ['/gardens/', undefined, '/gardens/'],
  ['/pl/help-now/', undefined, '/pl/help-now/'],
])('%s', (address, code, inMain) => {
  expect(codeInAddress(address, codes)).toBe(code);
  expect(addressInMain(address, codes)).toBe(inMain);
});

describe('a link on an Irish page', () => {
  const pages: LanguagePages = new Map([
    ['/', 'translated'],
    ['/families/talking-tonight/', 'translated'],
    ['/families/setting-limits/', 'fallback'],
  ] as const);
  const to = linkFrom('ga', pages, 'en-IE');

  test('stays in Irish where the page is there, translated or not', () => {
    expect(to('/')).toEqual({ href: '/ga/' });
    expect(to('/families/talking-tonight/')).toEqual({ href: '/ga/families/talking-tonight/' });
    expect(to('/families/setting-limits/#one')).toEqual({ href: '/ga/families/setting-limits/#one' });
  });

  test('leads to the whole page where its heading has another anchor', () => {
    expect(to('/families/talking-tonight/#what-you-can-do')).toEqual({
      href: '/ga/families/talking-tonight/',
    });
  });

  test('goes to the main language where there is no such page, and says so', () => {
    expect(to('/directory/#areas=carlow')).toEqual({ href: '/directory/#areas=carlow', hreflang: 'en-IE' });
  });

  test('within the page or to another site stays as it is', () => {
    expect(to('#tonight')).toEqual({ href: '#tonight' });
    expect(to('https://example.org/')).toEqual({ href: 'https://example.org/' });
  });
});

import { describe, expect, test } from 'vitest';
import { deadLink } from './links.ts';

const to = {
  slugs: {
    services: new Set(['kind-ear']),
    needs: new Set(['grief']),
    guidance: new Set(['families/where-to-start', 'families/coming-home']),
    areas: new Set(['carlow']),
  },
  addresses: new Set(['/', '/help-now/', '/families/', '/directory/', '/favicon.svg']),
  headings: new Map([
    ['/families/where-to-start/', new Set(['what-helps', 'when-to-get-help-now'])],
    ['/families/coming-home/', new Set<string>()],
  ]),
};
const fault = (address: string) => deadLink(address, '/families/where-to-start/', to);

test.each([
  '/',
  '/help-now/',
  '/help-now/#danger',
  '/directory/?need=grief#list',
  '/directory/carlow/',
  '/directory/need/grief/',
  '/service/kind-ear/',
  '/families/coming-home/',
  '/families/where-to-start/#what-helps',
  '/favicon.svg',
  '#when-to-get-help-now',
  'https://www.example.org/a?b=c#d',
  'https://example.org',
  'mailto:somebody@example.org',
])('%s leads somewhere', (address) => {
  expect(fault(address)).toBeUndefined();
});

describe('the editor is told what to write instead', () => {
  test.each([
    ['/help-nwo/', 'There is no page “/help-nwo/”. Did you mean “/help-now/”?'],
    ['/x/y/z/', 'There is no page “/x/y/z/”. Write the address of a page, or take the link away.'],
    ['/help-now', 'Write “/help-now” with a slash at its end: /help-now/'],
    ['/service/kind-ear', 'Write “/service/kind-ear” with a slash at its end: /service/kind-ear/'],
    [
      '/service/kind-ea/',
      'There is no service “kind-ea”. Did you mean “kind-ear”? The services are the files in content/services/.',
    ],
    [
      '/directory/carlov/',
      'There is no area “carlov”. Did you mean “carlow”? The areas are listed in content/site.json.',
    ],
    ['#what-hepls', 'There is no heading “what-hepls” on this page. Did you mean “what-helps”?'],
    ['#x', 'There is no heading “x” on this page. The headings there are: what-helps, when-to-get-help-now.'],
    ['/families/coming-home/#x', 'There is no heading “x” on /families/coming-home/. Take it away.'],
    ['//example.org/', 'Begin the link to “//example.org/” with https://'],
    [
      'http://example.org/',
      'Begin the link to “http://example.org/” with https://, so that nobody on the way can read what is opened.',
    ],
    [
      'https://example',
      'The link to “https://example” is no address on the web. Copy it again from the browser.',
    ],
    [
      'https://www.example.org/a b',
      'The link to “https://www.example.org/a b” is no address on the web. Copy it again from the browser.',
    ],
  ])('%s', (address, sentence) => {
    expect(fault(address)).toBe(sentence);
  });
});

test('a broken list of needs does not make every link to one dead', () => {
  const { needs: _, ...slugs } = to.slugs;
  expect(deadLink('/directory/need/grief/', '/', { ...to, slugs })).toBeUndefined();
});

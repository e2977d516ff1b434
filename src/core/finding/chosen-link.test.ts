import { expect, it } from 'vitest';
import { chosenLink, readChosenLink } from './chosen-link.ts';
import { facets } from './facets.ts';

it('is read as it was written, and sends nothing to a server', () => {
  for (const facet of facets) {
    const link = new URL(chosenLink({ facet, option: 'feeling-safe' }), 'https://example.org');
    expect(readChosenLink(link.hash)).toEqual({ facet, option: 'feeling-safe' });
    expect(link.pathname + link.search).toBe('/directory/');
  }
});

it.each(['', '#', '#look-for', '#areas', '#areas=', '#areas=a/b', '#people=wexford', '#areas=a&needs=b'])(
  'finds no choice in “%s”',
  (hash) => {
    expect(readChosenLink(hash)).toBeUndefined();
  },
);

import { expect, test } from 'vitest';
import { headersOf } from './headers.ts';
import { hostHeaders } from './host-headers.ts';

const rules = (text: string): Map<string, Map<string, string>> =>
  new Map(
    text
      .trim()
      .split('\n\n')
      .map((block) => {
        const [path = '', ...lines] = block.split('\n');
        const headers = lines.map((line): [string, string] => [
          line.slice(2, line.indexOf(':')),
          line.slice(line.indexOf(': ') + 2),
        ]);
        return [path, new Map(headers)];
      }),
  );

const file = rules(hostHeaders(['index.html', 'contact/', 'admin/', '_astro/', 'favicon.svg', 'offline.js']));

/** What a host sends that joins the values of every rule that matches. */
const joined = (path: string): Map<string, string> => {
  const result = new Map<string, string>();
  for (const [pattern, headers] of file) {
    const matches = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    if (!matches) continue;
    for (const [name, value] of headers)
      result.set(name, result.has(name) ? `${result.get(name)}, ${value}` : value);
  }
  return result;
};

test.each(['/', '/contact/', '/contact/return/', '/_astro/a.js'])(
  '%s carries the header table on a host of static files',
  (path) => {
    const sent = joined(path);
    for (const [name, value] of Object.entries(headersOf('page')))
      expect([name, sent.get(name)]).toEqual([name, value]);
  },
);

test('the editor carries both policies, and one opener policy', () => {
  const sent = joined('/admin/');
  expect(sent.get('Content-Security-Policy')).toBe(
    `${headersOf('page')['Content-Security-Policy']}, ${headersOf('editor')['Content-Security-Policy']}`,
  );
  expect(sent.get('Cross-Origin-Opener-Policy')).toBe('same-origin-allow-popups');
});

test('the worker carries both policies, and is not kept long', () => {
  expect(joined('/offline.js').get('Content-Security-Policy')).toBe(
    `${headersOf('page')['Content-Security-Policy']}, ${headersOf('worker')['Content-Security-Policy']}`,
  );
  expect(joined('/offline.js').has('Cache-Control')).toBe(false);
});

test('an address that does not exist still may not be framed', () => {
  expect(joined('/nowhere/').get('X-Frame-Options')).toBe('DENY');
});

test('hashed files are kept for a year', () => {
  expect(joined('/_astro/a.js').get('Cache-Control')).toContain('immutable');
  expect(joined('/pagefind/index/a1b2c3.pack').get('Cache-Control')).toContain('immutable');
  expect(joined('/contact/').has('Cache-Control')).toBe(false);
});

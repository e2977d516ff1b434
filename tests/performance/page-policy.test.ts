import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withOwnHashes } from '../../scripts/page-policy.mjs';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = (content: string) => `<meta http-equiv="content-security-policy" content="${content}">`;
const body = '<script>go()</script><style>a{color:red}</style><script type="module" src="/a.js"></script>';

test('a page keeps the hashes of its own scripts and styles, and loses those of other pages', () => {
  const before = policy(
    `default-src 'none'; script-src 'self' ${hash('go()')} ${hash('other()')}; style-src 'self' ${hash('b{}')} ${hash('a{color:red}')};`,
  );
  const after = policy(
    `default-src 'none'; script-src 'self' ${hash('go()')}; style-src 'self' ${hash('a{color:red}')};`,
  );
  expect(withOwnHashes(before + body)).toBe(after + body);
});

test('a script that the policy does not name stays forbidden', () => {
  const page = policy("script-src 'self'") + body;
  expect(withOwnHashes(page)).toBe(page);
});

test('hashes that a page speaks of outside its policy stay', () => {
  const page = `${policy("script-src 'self'")}<p>${hash('other()')}</p>`;
  expect(withOwnHashes(page)).toBe(page);
});

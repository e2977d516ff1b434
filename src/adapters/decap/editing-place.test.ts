import { expect, test } from 'vitest';
import { readEditing } from './editing-place.ts';

const policy = "default-src 'none'";

test('a site that names no repository has no editor', () => {
  expect(readEditing({}, policy)).toEqual({ kind: 'not-set-up' });
  expect(readEditing({ EDITORS_REPOSITORY: ' ' }, policy)).toEqual({ kind: 'not-set-up' });
});

test('a repository is enough: its main branch, and no more rights than a public one needs', () => {
  expect(readEditing({ EDITORS_REPOSITORY: 'network/site' }, policy)).toEqual({
    kind: 'github',
    repository: 'network/site',
    branch: 'main',
    scope: 'public_repo',
    policy,
  });
  const more = { EDITORS_REPOSITORY: 'network/site', EDITORS_BRANCH: 'live/now', EDITORS_SCOPE: 'repo' };
  expect(readEditing(more, policy)).toMatchObject({ branch: 'live/now', scope: 'repo' });
});

test('a deploy preview has none, since nobody could sign in there', () => {
  const set = { EDITORS_REPOSITORY: 'network/site', NETLIFY: 'true' };
  expect(readEditing({ ...set, CONTEXT: 'deploy-preview' }, policy).kind).toBe('not-set-up');
  expect(readEditing({ ...set, CONTEXT: 'production' }, policy).kind).toBe('github');
});

test.each([
  [{ EDITORS_REPOSITORY: 'https://github.com/network/site' }, 'Set EDITORS_REPOSITORY'],
  [{ EDITORS_REPOSITORY: 'network/site', EDITORS_BRANCH: 'a b' }, 'Set EDITORS_BRANCH'],
  [{ EDITORS_REPOSITORY: 'network/site', EDITORS_SCOPE: 'admin:org' }, 'Set EDITORS_SCOPE'],
])('%j is refused with a sentence', (environment, sentence) => {
  expect(() => readEditing(environment, policy)).toThrow(sentence);
});

import type { Editing } from './write-admin.ts';

/** The environment names something that editors cannot work with; the message says what to set instead. */
const wrong = (sentence: string): Error => new Error(sentence);

/**
 * Where the editors of a built site save, from the environment of the build: `EDITORS_REPOSITORY` (`owner/name` at GitHub),
 * `EDITORS_BRANCH` (else `main`) and `EDITORS_SCOPE` (`repo` for a private repository, else `public_repo`). Nowhere without
 * the first, nor in a deploy preview, which nobody can sign in to. `policy` is the page's Content-Security-Policy. Throws
 * with a sentence when a setting cannot be meant.
 */
export const readEditing = (
  environment: Readonly<Record<string, string | undefined>>,
  policy: string,
): Editing => {
  const repository = environment['EDITORS_REPOSITORY']?.trim() ?? '';
  const branch = environment['EDITORS_BRANCH']?.trim() || 'main';
  const scope = environment['EDITORS_SCOPE']?.trim() || 'public_repo';
  const isPreview = environment['NETLIFY'] !== undefined && environment['CONTEXT'] !== 'production';
  if (repository === '' || isPreview) return { kind: 'not-set-up' };
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw wrong('Set EDITORS_REPOSITORY to the owner and the name of a repository, like network/site.');
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(branch))
    throw wrong('Set EDITORS_BRANCH to the name of a branch, like main.');
  if (scope !== 'public_repo' && scope !== 'repo')
    throw wrong('Set EDITORS_SCOPE to repo for a private repository, or leave it out.');
  return { kind: 'github', repository, branch, scope, policy };
};

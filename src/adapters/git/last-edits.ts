import { execFileSync } from 'node:child_process';

const git = (root: string, ...words: readonly string[]): string =>
  execFileSync('git', ['-C', root, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/**
 * When each file in a folder of the checkout was last changed, as its history says: the path from `root`, and an instant in
 * ISO 8601, UTC. Empty where nobody can tell: without git, outside of a checkout, and in one that has only the end of its
 * history, which would say of every file that it changed that day.
 */
export const lastEdits = (root: string, folder: string): ReadonlyMap<string, string> => {
  const edits = new Map<string, string>();
  try {
    if (git(root, 'rev-parse', '--is-shallow-repository').trim() !== 'false') return edits;
    let when = '';
    // Newest first: the first time that a file is named is its last change.
    for (const line of git(
      root,
      '-c',
      'core.quotePath=false',
      'log',
      '--format=%x00%cI',
      '--name-only',
      '--relative',
      '--',
      folder,
    ).split('\n')) {
      if (line.startsWith('\0')) when = new Date(line.slice(1)).toISOString();
      else if (line !== '' && !edits.has(line)) edits.set(line, when);
    }
  } catch {
    return new Map();
  }
  return edits;
};

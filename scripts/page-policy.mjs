// A page's content security policy names every inline script and style of the whole site; here it learns to name its own.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { someAtOnce } from '../src/adapters/files/some-at-once.mjs';

const policy = /<meta http-equiv="content-security-policy" content="[^"]*">/;
const inline = /<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g;

/** The name of an inline style or script in a policy. */
export const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * A page without the hashes, in its policy, of scripts and styles that do not stand in it. A hash cannot be compressed: some
 * thirty of them weighed more than the words of a short page.
 * @param {string} html
 * @returns {string}
 */
export const withOwnHashes = (html) => {
  const own = new Set([...html.matchAll(inline)].map(([, , text]) => hashOf(text)));
  return html.replace(policy, (meta) =>
    meta.replace(/ ?('sha256-[^']+')/g, (named, hash) => (own.has(hash) ? named : '')),
  );
};

/** Rewrites every page of a built site. */
export const narrowPolicies = async (dist) => {
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html'));
  await someAtOnce(files, async (file) => {
    const page = join(dist, file);
    await writeFile(page, withOwnHashes(await readFile(page, 'utf8')));
  });
};

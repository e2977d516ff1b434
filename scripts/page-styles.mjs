// Every page of a kind is given the styles of all its parts, also of those that do not stand in it. Here a page of reading
// learns to carry its own: what it need not fetch, it is painted that much sooner.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { someAtOnce } from '../src/adapters/files/some-at-once.mjs';
import { hashOf } from './page-policy.mjs';

/** Pages that are read as they were built. The frames of what a function answers keep all styles: nobody knows what comes. */
const ofReading = /^(?:families|friends|professionals|service|directory)\//;

const styleElement = /<style>([\s\S]*?)<\/style>/g;
const scriptElement = /<script\b[^>]*>([\s\S]*?)<\/script>/g;
const word = /[A-Za-z][\w-]*/g;
/** The oldest browsers that know what the styles are written in. What they do not know is not put together with what they know. */
const safari = (17 << 16) | (5 << 8);
const targets = { chrome: 123 << 16, firefox: 121 << 16, safari, ios_saf: safari };

/** Every class that a sheet may name. A number after a dot is none. */
const className = /\.([A-Za-z_][\w-]*)/g;
const movement = /@keyframes\s+([\w-]+)/g;

/** The classes of a sheet that it may be asked to do without. */
const classesOf = (css) => {
  const classes = new Set([...css.matchAll(className)].map(([, name]) => name));
  // A movement may have the name of a class, and be used by another.
  for (const [, name] of css.matchAll(movement)) classes.delete(name);
  return [...classes];
};

/**
 * A sheet without the rules for classes that are not used. A rule stays when in doubt.
 * @param {string} css
 * @param {(name: string) => boolean} isUsed
 * @returns {string}
 */
export const usedStyles = (css, isUsed) => {
  const unusedSymbols = classesOf(css).filter((name) => !isUsed(name));
  const code = Buffer.from(css);
  return transform({ filename: 'page.css', code, minify: true, targets, unusedSymbols }).code.toString();
};

/** Makes the sheets of many pages: those that use the same classes of the same styles have the same one, which is made once. */
export const sheetMaker = () => {
  const classes = new Map();
  const made = new Map();
  /**
   * @param {string} css all styles of a page
   * @param {(name: string) => boolean} isUsed
   * @returns {{ own: string, hash: string }} the rules it can need, and their name in a policy
   */
  return (css, isUsed) => {
    const names = classes.get(css) ?? classesOf(css);
    classes.set(css, names);
    const key = `${names.filter(isUsed).join(' ')}\n${css}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const own = usedStyles(css, isUsed);
    const sheet = { own, hash: hashOf(own) };
    made.set(key, sheet);
    return sheet;
  };
};

/**
 * A page with one sheet in place of all, of the rules it can need, and a policy that names it.
 * @param {string} html
 * @param {(name: string) => boolean} isInScripts whether a script of the page could set a class
 * @param {ReturnType<typeof sheetMaker>} sheetOf
 * @returns {string}
 */
export const withOwnStyles = (html, isInScripts, sheetOf = sheetMaker()) => {
  const sheets = [...html.matchAll(styleElement)].map(([, css]) => css);
  if (sheets.length === 0) return html;
  const rest = html.replace(styleElement, '');
  const used = new Set(
    [...rest.matchAll(/\sclass=(?:"([^"]*)"|([^\s">]+))/g)].flatMap(([, quoted, plain]) =>
      (quoted ?? plain).split(/\s+/),
    ),
  );
  for (const [, script] of rest.matchAll(scriptElement))
    for (const [name] of script.matchAll(word)) used.add(name);
  const { own, hash: ownHash } = sheetOf(sheets.join(''), (name) => used.has(name) || isInScripts(name));
  let isFirst = true;
  const page = html.replace(styleElement, () => {
    if (!isFirst) return '';
    isFirst = false;
    return `<style>${own}</style>`;
  });
  const [first, ...others] = sheets.map((css) => hashOf(css));
  return others.reduce(
    (text, hash) => text.replace(` ${hash}`, ''),
    page.replace(first, () => ownHash),
  );
};

/** Says of a script of the site, and of all that it may load, which words stand in it. */
const wordsOfScripts = async (dist) => {
  const folder = join(dist, '_astro');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const texts = new Map();
  for (const name of names) texts.set(name, await readFile(join(folder, name), 'utf8'));
  const reach = (name, seen) => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const other of names) if (texts.get(name).includes(other)) reach(other, seen);
    return seen;
  };
  const known = new Map();
  return (name) => {
    const words =
      known.get(name) ??
      new Set([...reach(name, new Set())].flatMap((one) => texts.get(one).match(word) ?? []));
    known.set(name, words);
    return words;
  };
};

/** Rewrites the pages of reading of a built site. */
export const narrowStyles = async (dist) => {
  const wordsOf = await wordsOfScripts(dist);
  const files = (await readdir(dist, { recursive: true })).filter(
    (file) => file.endsWith('.html') && ofReading.test(file),
  );
  const sheetOf = sheetMaker();
  await someAtOnce(files, async (file) => {
    const page = join(dist, file);
    const html = await readFile(page, 'utf8');
    const scripts = [...html.matchAll(/_astro\/([^"']+\.js)/g)].map(([, name]) => wordsOf(name));
    await writeFile(
      page,
      withOwnStyles(html, (name) => scripts.some((words) => words.has(name)), sheetOf),
    );
  });
};

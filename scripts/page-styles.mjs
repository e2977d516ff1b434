// Every page of a kind is given the styles of all its parts, also of those that do not stand in it. Here a page of reading
// learns to carry its own: what it need not fetch, it is painted that much sooner.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { someAtOnce } from '../src/adapters/files/some-at-once.mjs';
import { hashOf } from './page-policy.mjs';

/** Pages that are read as they were built. The frames of what a function answers keep all styles: nobody knows what comes. */
const ofReading = /^(?:families|friends|professionals|service|directory)\//;

const styleElement = /<style>([\s\S]*?)<\/style>/g;
const scriptElement = /<script\b[^>]*>([\s\S]*?)<\/script>/g;
const word = /[A-Za-z][\w-]*/g;
const grouping = /^@(?:media|supports|layer|container|scope|starting-style)\b/;
/** What stands in brackets may be one choice of several; only classes outside must be there. */
const inBrackets = /:[\w-]+\([^()]*\)|\[[^\]]*\]/g;

/**
 * The statements and rules of a sheet, or of a block, in their order: their text, and where in it a block opens, or -1.
 * @param {string} css without comments
 * @returns {{ text: string, open: number }[]}
 */
const rulesIn = (css) => {
  const rules = [];
  let depth = 0;
  let from = 0;
  let open = -1;
  let quote = '';
  for (let at = 0; at < css.length; at += 1) {
    const sign = css[at];
    if (quote !== '') {
      if (sign === '\\') at += 1;
      else if (sign === quote) quote = '';
      continue;
    }
    if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '{') {
      if (depth === 0) open = at - from;
      depth += 1;
    } else if (sign === '}') depth -= 1;
    if (depth > 0 || (sign !== ';' && sign !== '}')) continue;
    rules.push({ text: css.slice(from, at + 1), open });
    from = at + 1;
    open = -1;
  }
  rules.push({ text: css.slice(from), open });
  return rules;
};

const isWanted = (selectors, isUsed) => {
  // From the inside out.
  let bare = selectors;
  let before;
  do {
    before = bare;
    bare = before.replace(inBrackets, '');
  } while (bare !== before);
  return bare
    .split(',')
    .some((one) => [...one.matchAll(/\.([A-Za-z][\w-]*)/g)].every(([, name]) => isUsed(name)));
};

/**
 * A sheet without the rules for classes that are not used. A rule stays when in doubt.
 * @param {string} css without comments
 * @param {(name: string) => boolean} isUsed
 * @returns {string}
 */
export const usedStyles = (css, isUsed) =>
  rulesIn(css)
    .map(({ text: rule, open }) => {
      if (open === -1) return rule;
      const head = rule.slice(0, open);
      const isRule = !head.trimStart().startsWith('@');
      if (isRule ? !isWanted(head, isUsed) : !grouping.test(head.trimStart())) return isRule ? '' : rule;
      const body = usedStyles(rule.slice(open + 1, -1), isUsed);
      return body === '' ? '' : `${head}{${body}}`;
    })
    .join('');

/**
 * A page with one sheet in place of all, of the rules it can need, and a policy that names it.
 * @param {string} html
 * @param {(name: string) => boolean} isInScripts whether a script of the page could set a class
 * @returns {string}
 */
export const withOwnStyles = (html, isInScripts) => {
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
  const own = usedStyles(sheets.join(''), (name) => used.has(name) || isInScripts(name));
  let isFirst = true;
  const page = html.replace(styleElement, () => {
    if (!isFirst) return '';
    isFirst = false;
    return `<style>${own}</style>`;
  });
  const [first, ...others] = sheets.map((css) => hashOf(css));
  return others.reduce(
    (text, hash) => text.replace(` ${hash}`, ''),
    page.replace(first, () => hashOf(own)),
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
  await someAtOnce(files, async (file) => {
    const page = join(dist, file);
    const html = await readFile(page, 'utf8');
    const scripts = [...html.matchAll(/_astro\/([^"']+\.js)/g)].map(([, name]) => wordsOf(name));
    await writeFile(
      page,
      withOwnStyles(html, (name) => scripts.some((words) => words.has(name))),
    );
  });
};

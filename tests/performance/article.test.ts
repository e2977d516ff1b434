import { expect, test } from 'vitest';
import { barePage, firstMissing, markdownOf, wordsOf } from './pages/article.ts';

const article = {
  language: 'en-IE',
  title: 'Where to start',
  description: 'You can get help: today.',
  blocks: ['<p>You didn’t cause it.</p>', '<h2>Ring <b>112</b></h2>', '<ul><li>or 999</li></ul>'],
  text: 'Where to start You didn’t cause it. Ring 112 or 999',
};

test('the same words are the same with other quotation marks and with menus around them', () => {
  const page = "Menu Home Where to start You didn't cause it. Ring 112 or 999 Imprint";
  expect(firstMissing(wordsOf(article.text), page)).toBeUndefined();
});

test('a word left out, or out of its order, is named', () => {
  expect(firstMissing(wordsOf(article.text), 'Where to start You didn’t cause it. Ring 999')).toBe('112');
  expect(firstMissing(['one', 'two'], 'two one')).toBe('two');
});

test('the bare page has the words, no style, no script, and nothing else to fetch', () => {
  const page = barePage(article);
  for (const block of article.blocks) expect(page).toContain(block);
  expect(page).not.toMatch(/<(link|style|script|img)|class=/);
});

test('the Markdown has real headings, so that a framework can make its own table of contents', () => {
  expect(markdownOf(article, { layout: 'page.njk' })).toBe(
    '---\ntitle: "Where to start"\ndescription: "You can get help: today."\nlayout: "page.njk"\n---\n\n' +
      '<p>You didn’t cause it.</p>\n\n## Ring <b>112</b>\n\n<ul><li>or 999</li></ul>\n',
  );
});

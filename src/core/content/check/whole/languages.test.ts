import { describe, expect, test } from 'vitest';
import { printProblem } from '../problem.ts';
import {
  checkDrafts,
  type Draft,
  type Drafts,
  problemsOf,
  soundDrafts,
  withChange,
} from '../sound-content.fixture.ts';

const english = 'content/messages/en.json';
const page = 'content/guidance/families/where-to-start.mdx';
const translation = 'content/translations/ga/families/where-to-start.mdx';
const irish = { name: 'Gaeilge', direction: 'ltr' };

/** A site that speaks Irish too, with one page of it. */
const inTwo = (change: Drafts = {}): Drafts => ({
  ...withChange('content/site.json', { languages: ['ga'] }),
  'content/messages/ga.json': { ...(soundDrafts[english] as Draft), ...irish },
  [translation]: { ...(soundDrafts[page] as Draft), title: 'Cá dtosóidh mé?' },
  ...change,
});
const warningsOf = (drafts: Drafts) => checkDrafts(drafts).warnings.map(printProblem);

test('a second language with a page of it is sound', () => {
  expect(problemsOf(checkDrafts(inTwo()))).toEqual([]);
  expect(warningsOf(inTwo())).toEqual([]);
});

describe('a mistake gets one sentence', () => {
  const without = (path: string, drafts: Drafts): Drafts =>
    Object.fromEntries(Object.entries(drafts).filter(([file]) => file !== path));
  const said = (part: string, words: Draft): Draft => ({
    ...(soundDrafts[english] as Draft),
    ...irish,
    [part]: words,
  });

  test.each([
    [
      'the words of the main language are missing',
      without(english, soundDrafts),
      'content/messages/en.json: This file is missing: it holds what the pages say by themselves in the main language, “en-IE”. Restore it.',
    ],
    [
      'one of them is missing',
      withChange(english, { review: undefined }),
      'content/messages/en.json, "review, draft": This text is missing, and every page in the main language needs it. Write it.',
    ],
    [
      'a language without words',
      withChange('content/site.json', { languages: ['pl'] }),
      'content/site.json, "languages, item 1": Nothing is written in the language “pl”. Write content/messages/pl.json first.',
    ],
    [
      'the main language among the others',
      withChange('content/site.json', { languages: ['en'] }),
      'content/site.json, "languages, item 1": “en” is the main language. Take it away here.',
    ],
    [
      'a translation into a language that the site does not speak',
      { ...soundDrafts, 'content/messages/ga.json': irish, [translation]: soundDrafts[page] as Draft },
      `${translation}: The site does not speak “ga”. Add it to “languages” in content/site.json, or move the file.`,
    ],
    [
      'a translation that nobody translated',
      inTwo({ [translation]: soundDrafts[page] as Draft }),
      `${translation}, "title": This is the title in the main language still. Translate the page.`,
    ],
    [
      'a translation of no page',
      {
        ...without(translation, inTwo()),
        'content/translations/ga/families/where-to-strat.mdx': soundDrafts[page] as Draft,
      },
      'content/translations/ga/families/where-to-strat.mdx: There is no page “families/where-to-strat” to translate. Did you mean “families/where-to-start”? Give the file the name of the page.',
    ],
    [
      'a translation in no folder of a reader',
      { ...inTwo(), 'content/translations/ga/one.mdx': '' },
      'content/translations/ga/one.mdx: Nothing reads this file here. Move it to a folder of its language and its reader, like content/translations/ga/families/.',
    ],
    [
      'a text with a slot that nothing fills',
      inTwo({ 'content/messages/ga.json': said('review', { draft: '{day}' }) }),
      'content/messages/ga.json, "review, draft": Nothing is filled in for {day}. Take it away.',
    ],
  ])('%s', (_, drafts, sentence) => {
    expect(problemsOf(checkDrafts(drafts))[0]).toBe(sentence);
  });

  test('a text that lost its slot would ring nobody', () => {
    const drafts = withChange(english, {
      shell: { ...((soundDrafts[english] as Draft)['shell'] as Draft), inDanger: 'Ring {numbers}' },
    });
    expect(problemsOf(checkDrafts({ ...inTwo(), [english]: drafts[english] ?? '' }))).toEqual([
      'content/messages/ga.json, "shell, inDanger": Write {numbers} where it belongs: it is filled in.',
    ]);
  });
});

describe('somebody should look, and the site is built all the same', () => {
  test('a language without all its words', () => {
    const drafts = inTwo({
      'content/messages/ga.json': { ...(soundDrafts[english] as Draft), ...irish, review: undefined },
    });
    expect(warningsOf(drafts)[0]).toMatch(
      /^content\/messages\/ga\.json, "review\.draft": 7 texts are missing here \(review\.draft, /,
    );
    expect(problemsOf(checkDrafts(drafts))).toEqual([]);
  });

  test('a page that was written anew after it was translated', () => {
    const drafts = { ...inTwo(), [page]: { ...(soundDrafts[page] as Draft), written: '2026-11-20' } };
    expect(warningsOf(drafts)).toEqual([
      `${translation}, "written": The page it translates was written anew on 2026-11-20. Compare the two, then write the day here.`,
    ]);
  });
});

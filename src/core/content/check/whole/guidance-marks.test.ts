import { describe, expect, test } from 'vitest';
import { printProblem } from '../problem.ts';
import { checkDrafts, type Drafts, problemsOf, soundDrafts, withChange } from '../sound-content.fixture.ts';

const page = 'content/guidance/families/where-to-start.mdx';
const relapse = { slug: 'relapse', term: 'relapse', meaning: 'It starts again.' };
const warningsOf = (drafts: Drafts) => checkDrafts(drafts).warnings.map(printProblem);
const withBlock = (name: string, id: string) =>
  problemsOf(checkDrafts(soundDrafts, { blocks: [{ name, attributes: { id }, line: 8 }] }));

describe('a word that explains itself', () => {
  test('must be in the glossary', () => {
    expect(withBlock('Term', 'relaps')).toEqual([
      `${page}, "line 8": There is no word “relaps”. Did you mean “relapse”? The words that are explained are listed in content/glossary.json.`,
    ]);
  });

  test('is there once', () => {
    const twice = withChange('content/glossary.json', { terms: [relapse, { ...relapse, term: 'lapse' }] });
    expect(problemsOf(checkDrafts(twice))).toEqual([
      'content/glossary.json, "terms, item 2, slug": Item 1 has the address “relapse” already. Give this one another, or take it away.',
    ]);
  });

  test('is of use: one that no page explains is a warning', () => {
    const idle = { slug: 'peer', term: 'peer', meaning: 'Somebody who has been there.' };
    const check = withChange('content/glossary.json', { terms: [relapse, idle] });
    expect(problemsOf(checkDrafts(check))).toEqual([]);
    expect(warningsOf(check)).toEqual([
      'content/glossary.json, "terms, item 2": No page explains “peer” in place. Write <Term id="peer">peer</Term> where it stands first, or delete it.',
    ]);
  });
});

describe('the source of a claim', () => {
  test('may be any of the page that has a key', () => {
    expect(withBlock('Source', 'a-book')).toEqual([]);
  });

  test('must be one of the page’s own', () => {
    expect(withBlock('Source', 'a-bok')).toEqual([
      `${page}, "line 8": No source of this page has the key “a-bok”. Did you mean “a-book”? The keys are in the facts above the text, under “sources”.`,
    ]);
  });

  test('has a key of its own', () => {
    const sources = ['A book', 'A newspaper', 'Another'].map((title) => ({
      title,
      ...(title === 'A newspaper' ? {} : { id: 'a-book' }),
    }));
    expect(problemsOf(checkDrafts(withChange(page, { sources })))).toEqual([
      `${page}, "sources, item 3, id": Source 1 has the key “a-book” already. Give this one another, or take it away.`,
    ]);
  });
});

describe('the group of a page', () => {
  const groups = 'content/guidance-groups.json';

  test('must be one of its reader’s', () => {
    expect(problemsOf(checkDrafts(withChange(page, { group: 'tonigth' })))).toEqual([
      `${page}, "group": There is no group “tonigth” for families. Did you mean “tonight”? The groups for families are listed in ${groups}.`,
    ]);
    const elsewhere = withChange(groups, { families: [], friends: [{ slug: 'tonight', title: 'Tonight' }] });
    expect(problemsOf(checkDrafts(elsewhere))).toEqual([
      `${page}, "group": There is no group “tonight” for families. The groups for families are listed in ${groups}.`,
    ]);
  });

  test('has a key of its own', () => {
    const families = ['Tonight', 'This evening'].map((title) => ({ slug: 'tonight', title }));
    expect(problemsOf(checkDrafts(withChange(groups, { families })))).toEqual([
      `${groups}, "families, item 2, slug": Item 1 has the address “tonight” already. Give this one another, or take it away.`,
    ]);
  });

  test('without a page is a warning', () => {
    const families = [
      { slug: 'tonight', title: 'Tonight' },
      { slug: 'later', title: 'Later' },
    ];
    expect(warningsOf(withChange(groups, { families }))).toEqual([
      `${groups}, "families, item 2": No page is in the group “Later”, so it isn’t shown. Give a page its key, “later”, or delete the group.`,
    ]);
  });
});

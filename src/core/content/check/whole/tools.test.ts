import { describe, expect, test } from 'vitest';
import { sampleTool } from '../../../tools/sample-tool.fixture.ts';
import { checkDrafts, problemsOf, soundDrafts } from '../sound-content.fixture.ts';

type Json = ReturnType<typeof JSON.parse>;

/** What an editor is told about the sample after a change to it. */
const toldAfter = (change: (tool: Json) => void): string[] => {
  const tool: Json = JSON.parse(JSON.stringify(sampleTool));
  change(tool);
  return problemsOf(checkDrafts({ ...soundDrafts, 'content/tools/sample.json': tool }));
};
const item = (tool: Json, id: string): Json =>
  tool.sections[0].items.find((one: { id: string }) => one.id === id);

test('a tool of the kinds there are needs nothing but its file', () => {
  expect(toldAfter(() => undefined)).toEqual([]);
});

describe('an editor’s mistake in a tool gets a sentence', () => {
  test.each<[string, (tool: Json) => void, string]>([
    [
      'a need that is not there',
      (tool) => {
        item(tool, 'worry').needs = ['greif'];
      },
      'There is no need “greif”. Did you mean “grief”?',
    ],
    [
      'a helpline that is not there',
      (tool) => {
        item(tool, 'told').helplines = ['listener'];
      },
      'There is no helpline “listener”.',
    ],
    [
      'two lines with one key',
      (tool) => {
        item(tool, 'tie').id = 'worry';
      },
      '“worry” is the key of another line already (sections, item 1, items, item 2, id).',
    ],
    [
      'a former key that is in use',
      (tool) => {
        item(tool, 'worry').formerly = ['tie'];
      },
      '“tie” is the key of another line already',
    ],
    [
      'two answers with one key',
      (tool) => {
        item(tool, 'tie').options[1].id = 'parent';
      },
      '“parent” is the key of another line already',
    ],
    [
      'no source',
      (tool) => {
        delete item(tool, 'worry').sources;
      },
      '“Sources” is missing.',
    ],
    [
      'an X without address',
      (tool) => {
        item(tool, 'worry').sources = ['X somewhere'];
      },
      'After X comes the web address',
    ],
    [
      'a code of no section',
      (tool) => {
        item(tool, 'worry').sources = ['SER-Elsewhere'];
      },
      'No section of the papers has this code.',
    ],
    [
      'a choice of nothing',
      (tool) => {
        delete item(tool, 'tie').options;
      },
      'Give at least two answers to choose from.',
    ],
    [
      'a table without columns',
      (tool) => {
        delete item(tool, 'who').columns;
      },
      'Give the table at least one column.',
    ],
    [
      'needed, and skippable',
      (tool) => {
        item(tool, 'offer').skippable = true;
      },
      'This is needed to finish, so it cannot be skipped.',
    ],
    [
      'lines of a table that is not there',
      (tool) => {
        item(tool, 'offer').rowsFrom = 'whom';
      },
      'No line of this tool has the key “whom”. Did you mean “who”?',
    ],
    [
      'needless because of a line to read',
      (tool) => {
        item(tool, 'offer').unless = 'told';
      },
      '“told” is not a check or a yes-or-no.',
    ],
    [
      'no next step',
      (tool) => {
        tool.next = [];
      },
      'Every tool ends with a next step',
    ],
    [
      'a next step that is nowhere',
      (tool) => {
        tool.next[0].to = '/help-nwo/';
      },
      'There is no page “/help-nwo/”. Did you mean “/help-now/”?',
    ],
    [
      'a next step to somebody else',
      (tool) => {
        tool.next[0].to = 'https://example.org/';
      },
      'A next step is a page of this site',
    ],
    [
      'a typed number',
      (tool) => {
        item(tool, 'told').text = 'Ring 059 913 0000.';
      },
      'looks like a telephone number',
    ],
    [
      'a word that hurts',
      (tool) => {
        item(tool, 'told').text = 'Not a junkie.';
      },
      'is a word that hurts',
    ],
    [
      'files newer than the tool',
      (tool) => {
        tool.opensFrom = 9;
      },
      'Files cannot be newer than the tool.',
    ],
    [
      'answers of a set that is not there',
      (tool) => {
        delete item(tool, 'tie').options;
        item(tool, 'tie').answersOf = 'how-fra';
        tool.answerSets = [{ id: 'how-far', options: item(tool, 'seen').options }];
      },
      'This tool has no set of answers “how-fra”. Did you mean “how-far”?',
    ],
    [
      'what follows from no answer',
      (tool) => {
        item(tool, 'afraid').follows = { answers: ['maybe'], say: 'Stop here.' };
      },
      'This line has no answer “maybe”. Its answers are: yes, no, unsure.',
    ],
    [
      'figures of nothing',
      (tool) => {
        tool.figures = { title: 'Figures', by: 'line' };
      },
      'No answer of this tool counts as a number',
    ],
    [
      'files of a tool that is not there',
      (tool) => {
        tool.takesFrom = ['simple'];
      },
      'There is no tool “simple”.',
    ],
    [
      'needed, in a section that the short way leaves out',
      (tool) => {
        tool.sections[0].long = true;
      },
      'is needed to finish, so it cannot be left out in the short way.',
    ],
    [
      'a kind that is none',
      (tool) => {
        item(tool, 'worry').kind = 'essay';
      },
      'Choose one of: statement, check',
    ],
  ])('%s', (_, change, sentence) => {
    const told = toldAfter(change);
    expect(told.join('\n')).toContain(sentence);
    expect(told.every((line) => line.startsWith('content/tools/sample.json, "'))).toBe(true);
  });
});

test('guidance may name a tool that is there, and no other', () => {
  const tools = { ...soundDrafts, 'content/tools/sample.json': sampleTool };
  const naming = (id: string) => ({
    blocks: [
      { name: 'Term', attributes: { id: 'relapse' }, line: 3 },
      { name: 'ToolLink', attributes: { id }, line: 9 },
    ],
  });
  expect(problemsOf(checkDrafts(tools, naming('sample')))).toEqual([]);
  expect(problemsOf(checkDrafts(tools, naming('smaple'))).join()).toContain(
    'There is no tool “smaple”. Did you mean “sample”?',
  );
});

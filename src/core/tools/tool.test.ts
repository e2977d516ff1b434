import { describe, expect, test } from 'vitest';
import { appointmentFile } from './appointment.ts';
import { partsOfSection } from './closed-parts.ts';
import { sampleEndSheet } from './end-sheet/sample-end-sheet.fixture.ts';
import { sampleTool } from './sample-tool.fixture.ts';
import { sourceCodeSchema, sourcesInWords } from './source-code.ts';
import { spreadsheetOf } from './spreadsheet.ts';
import { codesOf, itemsOf, toolSchema, withEmergency } from './tool.ts';
import { toolFactsOf } from './tool-facts.ts';

const tool = toolSchema.parse(sampleTool);

describe('the codes of sources', () => {
  test.each([
    'SER-Exit',
    'SER-Ass-1',
    'SER-Ass-10',
    'AP-2-Conf',
    'AP-1-Q4',
    'AP-3',
    'X judgement',
    'X https://example.org/a',
  ])('%s names a section, or says where else', (code) => {
    expect(sourceCodeSchema.safeParse(code).success).toBe(true);
  });

  test.each([
    '',
    'SER',
    'SER-Nowhere',
    'SER-Ass-11',
    'AP-4',
    'AP-2-Nowhere',
    'X',
    'X my aunt',
    'X ftp://example.org',
    'somebody',
  ])('“%s” does not', (code) => {
    expect(sourceCodeSchema.safeParse(code).success).toBe(false);
  });

  test('become papers with their sections, addresses, and whether something is judged', () => {
    const words = sourcesInWords([
      'AP-2-Conf',
      'SER-Ass-1',
      'SER-Ass-2',
      'X judgement',
      'X https://example.org/a',
    ]);
    expect(words.papers.map(({ sections }) => sections)).toEqual([
      ['Assessing family members and carers'],
      ['Confidentiality'],
    ]);
    expect(words.addresses).toEqual(['https://example.org/a']);
    expect(words.judged).toBe(true);
  });
});

test('a page’s script knows every line that can be answered, and no text of it', () => {
  const facts = toolFactsOf('sample', tool);
  expect(facts.items.map(({ id }) => id)).toEqual(
    itemsOf(tool)
      .map(({ id }) => id)
      .filter((id) => id !== 'told'),
  );
  expect(JSON.stringify(facts)).not.toContain('worries');
  expect(codesOf(tool)).toContain('SER-Ass-5');
});

test('sensitive lines next to each other are closed together, and no other line with them', () => {
  const [open, closed, ...more] = itemsOf(tool);
  if (!open || !closed) throw new Error('The sample has too few lines.');
  const parts = partsOfSection([
    open,
    { ...closed, sensitive: true },
    { ...closed, sensitive: true },
    ...more.slice(0, 1),
  ]);
  expect(parts.map((part) => [part.closed, part.items.length])).toEqual([
    [false, 1],
    [true, 2],
    [false, 1],
  ]);
});

test('the emergency numbers stand where the editor left room for them', () => {
  expect(withEmergency('Ring {emergency}.', ['112', '999'])).toBe('Ring 112 or 999.');
});

test('a calendar entry is a day and a title, and nothing that tells more', () => {
  const file = appointmentFile('2027-01-04', 'Appointment', 'abc', new Date('2026-11-22T10:00:00Z'));
  expect(file.split('\r\n')).toEqual(
    expect.arrayContaining([
      'UID:abc',
      'DTSTART;VALUE=DATE:20270104',
      'SUMMARY:Appointment',
      'CLASS:PRIVATE',
    ]),
  );
  expect(file).not.toMatch(/DESCRIPTION|LOCATION|ORGANIZER|VALARM|alongside/i);
});

test('a spreadsheet never takes an answer for a formula', () => {
  expect(spreadsheetOf([['A', 'Q, quoted "so"', '=1+1']])).toBe(
    '\ufeffPart,Question,Answer\r\nA,"Q, quoted ""so""",\'=1+1\r\n',
  );
});

describe('an exercise', () => {
  const columns = ['member', 'need', 'service', 'seen', 'again', 'holds'].map((id) => ({
    id,
    text: id,
    kind: 'text',
  }));
  const sources = ['AP-VF'];
  const turn = { id: 'turn', kind: 'table', text: 'Turns', sources, columns };
  const card = (shows: string) => ({
    id: 'card',
    kind: 'choice',
    text: 'Our family',
    sources,
    options: [
      { id: 'one', text: 'One', shows },
      { id: 'other', text: 'Other' },
    ],
  });
  const saidOf = (items: readonly object[], sheet: object = sampleEndSheet) =>
    toolSchema
      .safeParse({ ...sampleTool, sections: [{ id: 'turns', title: 'Turns', items }], endSheet: sheet })
      .error?.issues.map(({ message }) => message) ?? [];

  test('reads a table that is there, and shows sections that are there', () => {
    expect(saidOf([turn, card('turns')])).toEqual([]);
    expect(saidOf([turn, card('nowhere')])).toEqual([
      expect.stringMatching(/shows a section that is not there/),
    ]);
    expect(saidOf([turn], { ...sampleEndSheet, again: 'once-more' })).toEqual([
      expect.stringMatching(/reads a table or a column that is not there/),
    ]);
    expect(saidOf([turn], { ...sampleEndSheet, table: 'other' })).toHaveLength(1);
  });

  test.each([
    [{ faceDown: true }, /Only a statement lies face down/],
    [{ person: 'Ann' }, /Only a statement lies face down or names somebody/],
    [{ lot: true }, /Only a choice is drawn by lot/],
  ])('%o on a line that cannot be so is a sentence', (about, sentence) => {
    expect(saidOf([{ ...turn, ...about }])).toEqual([expect.stringMatching(sentence)]);
  });
});

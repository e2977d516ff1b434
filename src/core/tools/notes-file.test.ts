import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { notesFileName, notesInWords, readNotes, writeLockedNotes, writeNotes } from './notes-file.ts';
import { sampleTool } from './sample-tool.fixture.ts';
import { toolSchema } from './tool.ts';
import { toolFactsOf } from './tool-facts.ts';

const facts = toolFactsOf('sample', toolSchema.parse(sampleTool));
const day = '2026-11-22';
const changed = (change: Record<string, unknown>) =>
  JSON.stringify({ notes: 1, tool: 'sample', version: 3, saved: day, answers: {}, ...change });

const text = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });
const answers: fc.Arbitrary<Answers> = fc.record(
  {
    worry: text,
    tie: fc.constantFrom('parent', 'friend'),
    seen: fc.subarray(['sleep', 'debt'], { minLength: 1 }),
    nobody: fc.constantFrom('done', 'not-done', 'not-applicable'),
    'nobody.why': text,
    'who.0.name': text,
    'who.11.name': text,
    'offer.1.answer': fc.constantFrom('yes', 'no'),
    again: fc.constant('2027-01-04'),
    afraid: fc.constantFrom('yes', 'no', 'unsure'),
  },
  { requiredKeys: [] },
);

describe('a file that was saved', () => {
  test('gives back exactly what went into it', () => {
    fc.assert(
      fc.property(answers, (kept) => {
        expect(readNotes(writeNotes(facts, kept, day), facts)).toEqual({
          kind: 'opened',
          answers: kept,
          lost: 0,
        });
      }),
    );
  });

  test('has a name that tells nothing', () => {
    expect(notesFileName(day)).toBe('notes-2026-11-22.json');
  });

  test('does not even name its tool when it is locked', () => {
    const locked = writeLockedNotes('c2VhbGVk');
    expect(Object.keys(JSON.parse(locked))).toEqual(['notes', 'locked']);
    expect(readNotes(locked, facts)).toEqual({ kind: 'locked', locked: 'c2VhbGVk' });
  });
});

test('a slug is kept beside a service, as a slug, and beside nothing else', () => {
  const withService = {
    ...facts,
    items: [
      {
        id: 'plan',
        kind: 'table' as const,
        columns: [{ id: 'service', service: true as const }, { id: 'by' }],
      },
    ],
  };
  const kept = { 'plan.0.service': 'The door', 'plan.0.service.slug': 'the-door' };
  const strange = {
    'plan.0.by.slug': 'the-door',
    'plan.1.service.slug': 'The <b>',
    'plan.0.service.id': 'the-door',
  };
  expect(readNotes(changed({ answers: { ...kept, ...strange } }), withService)).toEqual({
    kind: 'opened',
    answers: kept,
    lost: 3,
  });
});

describe('a file from an older version', () => {
  test('opens, and finds a line by the key it had then', () => {
    const read = readNotes(changed({ version: 2, answers: { fear: 'The nights' } }), facts);
    expect(read).toEqual({ kind: 'opened', answers: { worry: 'The nights' }, lost: 0 });
  });

  test('says how many answers have no place any more', () => {
    const read = readNotes(changed({ version: 2, answers: { gone: 'x', tie: 'uncle', worry: 'y' } }), facts);
    expect(read).toEqual({ kind: 'opened', answers: { worry: 'y' }, lost: 2 });
    expect(notesInWords({ kind: 'opened', answers: {}, lost: 2 })).toContain('2 answers belong to questions');
  });

  test('is refused when it is too old, with the reason', () => {
    expect(readNotes(changed({ version: 1 }), facts)).toEqual({ kind: 'too-old' });
    expect(notesInWords({ kind: 'too-old' })).toContain('too old');
  });
});

describe('a file of another tool that this one takes from', () => {
  const taking = { ...facts, takesFrom: ['elsewhere'] };
  const theirs = changed({ tool: 'elsewhere', version: 9, answers: { worry: 'The nights', theirs: 'x' } });

  test('gives what both ask, whatever version it has, and says where it comes from', () => {
    const read = readNotes(theirs, taking);
    expect(read).toEqual({ kind: 'opened', answers: { worry: 'The nights' }, lost: 1, from: 'elsewhere' });
    if (read.kind !== 'opened') return;
    expect(notesInWords(read)).toContain('comes from another tool');
    expect(notesInWords(read)).toContain('The rest is still in your file.');
  });

  test('is refused by a tool that does not take from it', () => {
    expect(readNotes(theirs, facts).kind).toBe('other-tool');
  });
});

test('words beside an answer, and ticks in a table, are kept where there is a place for them', () => {
  const beside = toolFactsOf(
    'sample',
    toolSchema.parse({
      ...sampleTool,
      sections: [
        {
          id: 'part',
          title: 'Part',
          items: [
            {
              id: 'often',
              kind: 'scale',
              text: 'How often?',
              sources: ['SER-Pro'],
              answersOf: 'far',
              why: 'What shows it',
            },
            { id: 'bare', kind: 'scale', text: 'And?', sources: ['SER-Pro'], answersOf: 'far' },
            {
              id: 'cases',
              kind: 'table',
              text: 'Cases',
              sources: ['SER-Pro'],
              columns: [{ id: 'asked', text: 'Asked', kind: 'tick' }],
            },
          ],
        },
      ],
      answerSets: [
        {
          id: 'far',
          options: [
            { id: 'never', text: 'Never', points: 0 },
            { id: 'not-ours', text: 'Not ours' },
          ],
        },
      ],
    }),
  );
  const kept: Answers = { often: 'never', 'often.why': 'The notes', 'cases.0.asked': ['yes'] };
  expect(readNotes(writeNotes(beside, kept, day), beside)).toEqual({
    kind: 'opened',
    answers: kept,
    lost: 0,
  });
  const wrong: Answers = { bare: 'far', 'bare.why': 'x', 'cases.0.asked': ['no'] };
  expect(readNotes(writeNotes(beside, wrong, day), beside)).toEqual({ kind: 'opened', answers: {}, lost: 3 });
});

describe('a file that is not one of this tool', () => {
  test.each([
    ['cut off', writeNotes(facts, { worry: 'x' }, day).slice(0, -9), 'broken'],
    ['a letter', 'Dear all,', 'foreign'],
    ['other JSON', '{"name":"x"}', 'foreign'],
    ['a list', '[1]', 'foreign'],
    ['nothing', '', 'foreign'],
    ['answers that are no text', changed({ answers: { worry: { deep: true } } }), 'broken'],
    ['no answers', changed({ answers: undefined }), 'broken'],
    ['a newer tool', changed({ version: 4 }), 'newer'],
    ['a newer form of file', changed({ notes: 2 }), 'newer'],
    ['another tool', changed({ tool: 'elsewhere' }), 'other-tool'],
  ])('is told apart: %s', (_, file, kind) => {
    const read = readNotes(file, facts);
    expect(read.kind).toBe(kind);
    if (read.kind !== 'locked') expect(notesInWords(read)).toContain('Nothing on this page has changed.');
  });

  test('never throws, and never opens anything that is not an answer', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"notes":1,"tool":"sample","version":3,"answers":${json}}`),
        ),
        (file) => {
          const read = readNotes(file, facts);
          if (read.kind !== 'opened') return;
          for (const value of Object.values(read.answers))
            expect(typeof value === 'string' || Array.isArray(value)).toBe(true);
        },
      ),
    );
  });
});

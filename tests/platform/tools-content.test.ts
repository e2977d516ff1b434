import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Answers, checkAnswers, yesNoAnswers } from '#core/tools/answers.ts';
import { readNotes, writeNotes } from '#core/tools/notes-file.ts';
import { codesOf, itemsOf, sectionsOf, type Tool, toolSchema } from '#core/tools/tool.ts';
import { type ItemFacts, toolFactsOf } from '#core/tools/tool-facts.ts';

const folder = 'content/tools';
const tools = new Map<string, Tool>(
  readdirSync(folder).map((file) => [
    file.replace('.json', ''),
    toolSchema.parse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))),
  ]),
);
const toolAt = (slug: string): Tool => {
  const tool = tools.get(slug);
  if (tool === undefined) throw new Error(`There is no ${folder}/${slug}.json.`);
  return tool;
};

/** `SER-Ass-1` to `SER-Ass-10`, say. */
const each = (code: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${code}${index + 1}`);

/** The sections of the two papers that each tool has to carry, whatever editors make of its words. */
const carried: Readonly<Record<string, readonly string[]>> = {
  'support-plan': [
    ...each('SER-Ass-', 10),
    ...['SER-Plan', 'SER-Prov', 'SER-Incl', 'SER-Conf', 'AP-1-First', 'AP-1-Fam', 'AP-1-Peer', 'AP-1-TP'],
    ...['AP-2', 'AP-2-Q1', 'AP-2-Q4', 'AP-2-Whole', 'AP-2-Plan'],
  ],
  'carer-assessment': [
    ...each('SER-Ass-', 10),
    'SER-Plan',
    'SER-Prov',
    'SER-Conf',
    'AP-1',
    'AP-2',
    'AP-1-TP',
  ],
  'sharing-agreement': [
    ...[
      'SER-Conf',
      'SER-Lev',
      'SER-Incl',
      'SER-Work',
      'SER-Intro',
      'SER-Exit',
      'SER-Prov',
      'AP-2-Conf',
      'AP-1-RC',
    ],
  ],
  'sharing-protocol': [
    ...['SER-Conf', 'SER-Lev', 'SER-Exit', 'SER-Ask', 'AP-1', 'AP-2', 'AP-2-Conf', 'AP-2-Whole', 'AP-3-Supp'],
  ],
  'family-inclusion-questions': [
    ...[
      'SER-Prov',
      'SER-Incl',
      'SER-Lev',
      'SER-Intro',
      'SER-Work',
      'SER-Exit',
      'SER-Flex',
      'AP-1-Peer',
      'AP-1-RC',
    ],
  ],
  'discharge-checklist': ['SER-Exit', 'SER-Flex', 'SER-Incl'],
  'emergency-card': ['SER-Exit'],
  'service-self-audit': [
    ...[
      'SER-Pro',
      'SER-Comm',
      'SER-Ask',
      'SER-Prov',
      'SER-Incl',
      'SER-Plan',
      'SER-Ass',
      'SER-Conf',
      'SER-Lev',
    ],
    ...['SER-Exit', 'SER-Flex', 'SER-Intro', 'AP-1-First', 'AP-1-Peer', 'AP-1-TP', 'AP-1-Fam', 'AP-1-RC'],
    ...['AP-2-Whole', 'AP-2-Plan', 'AP-2-Conf', 'AP-3-Know', 'AP-3-Supp'],
  ],
  'local-area-review': [...each('AP-1-Q', 4), ...each('AP-2-Q', 6), ...each('AP-3-Q', 4)],
  'recovery-capital': [
    ...['SER-Ass-5', 'SER-Intro', 'SER-Incl', 'SER-Conf', 'SER-Exit', 'SER-Flex', 'SER-Work'],
    ...['AP-1-RC', 'AP-1-Fam', 'AP-1-Peer', 'AP-2-Plan'],
  ],
  'family-outcomes': ['AP-2-Plan', 'AP-2-Q6'],
  'commissioning-checklist': [
    'SER-Comm',
    'SER-Ask',
    'SER-Key',
    'SER-Evid',
    'SER-Work',
    'SER-Intro',
    'AP-3-Q4',
  ],
  'involvement-principles': ['SER-Prov', 'SER-Evid', 'SER-Work', 'SER-Intro'],
  'virtual-family': [
    ...[
      'AP-VF',
      'AP-Intro',
      'AP-1-First',
      'AP-1-Peer',
      'AP-1-TP',
      'AP-1-RC',
      'AP-2',
      'AP-2-Whole',
      'AP-2-Conf',
    ],
    'AP-3-Supp',
  ],
  'what-i-want-you-to-know': ['AP-2-Conf'],
};

test('every tool says here what it has to carry', () => {
  expect([...tools.keys()].sort()).toEqual(Object.keys(carried).sort());
});

describe.each([...tools])('%s', (slug, tool) => {
  test('carries every section of the papers that it is made from', () => {
    const codes = new Set(codesOf(tool));
    expect((carried[slug] ?? []).filter((code) => !codes.has(code))).toEqual([]);
  });

  test('has a title for the browser’s history that tells nothing', () => {
    expect(tool.neutralTitle).not.toMatch(
      /drug|drink|alcohol|addict|overdose|violen|fear|abuse|treat|support|carer/i,
    );
  });

  test('asks about violence at home only where it is closed until opened', () => {
    const open = itemsOf(tool).filter(
      ({ kind, sensitive, sources }) =>
        ['multi', 'yesNoUnsure', 'longText', 'text', 'choice', 'scale'].includes(kind) &&
        sources.includes('SER-Ass-5') &&
        !sensitive,
    );
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  test('never makes a closed line needed: whoever may not open it can finish', () => {
    expect(itemsOf(tool).filter(({ sensitive, required }) => sensitive && required)).toEqual([]);
  });

  test('leads on to help, to a page or to somebody', () => {
    expect(tool.next.length).toBeGreaterThanOrEqual(2);
  });
});

/** An answer to every line that has one. */
const fullAnswer = (item: ItemFacts): Record<string, string | string[]> => {
  if (item.kind === 'table')
    return Object.fromEntries(
      (item.columns ?? []).flatMap(({ id, options, tick, service }) => [
        [`${item.id}.0.${id}`, tick ? ['yes'] : (options?.[0] ?? 'words')],
        ...(service ? [[`${item.id}.0.${id}.slug`, 'a-service']] : []),
      ]),
    );
  if (item.kind === 'multi') return { [item.id]: [...(item.options ?? [])] };
  if (item.kind === 'check') return { [item.id]: checkAnswers[0], [`${item.id}.why`]: 'because' };
  if (item.kind === 'yesNoUnsure') return { [item.id]: yesNoAnswers[2] };
  if (item.kind === 'date') return { [item.id]: '2026-11-22' };
  return { [item.id]: item.options?.at(-1) ?? 'words' };
};
const fullAnswers = (slug: string): Answers =>
  Object.assign({}, ...toolFactsOf(slug, toolAt(slug)).items.map(fullAnswer));

test.each([...tools.keys()])('%s keeps every answer that it asks for in its file', (slug) => {
  const facts = toolFactsOf(slug, toolAt(slug));
  const answers = fullAnswers(slug);
  expect(readNotes(writeNotes(facts, answers, '2026-11-22'), facts)).toEqual({
    kind: 'opened',
    answers,
    lost: 0,
  });
});

test('wherever a service is chosen, its slug is kept beside its name', () => {
  const kept = { 'turn.0.service': 'The door', 'turn.0.service.slug': 'the-door' };
  const facts = toolFactsOf('virtual-family', toolAt('virtual-family'));
  expect(readNotes(writeNotes(facts, kept, '2026-11-22'), facts)).toEqual({
    kind: 'opened',
    answers: kept,
    lost: 0,
  });
});

describe('the support plan and the carer assessment', () => {
  const plan = toolFactsOf('support-plan', toolAt('support-plan'));
  const assessment = toolFactsOf('carer-assessment', toolAt('carer-assessment'));

  test('ask the same ten areas under the same keys', () => {
    const areas = (slug: string) =>
      sectionsOf(toolAt(slug))
        .filter(({ title }) => /^\d+\./.test(title))
        .map(({ id }) => id);
    expect(areas('support-plan')).toHaveLength(10);
    expect(areas('carer-assessment')).toEqual(areas('support-plan'));
  });

  test('pass a whole plan on: all but who could see the screen and how much was wanted', () => {
    const answers = fullAnswers('support-plan');
    const read = readNotes(writeNotes(plan, answers, '2026-11-22'), assessment);
    if (read.kind !== 'opened') throw new Error(`The assessment says “${read.kind}” to a plan.`);
    expect(read.from).toBe('support-plan');
    expect(Object.keys(answers).filter((name) => !(name in read.answers))).toEqual([
      'before-seen',
      'before-length',
    ]);
  });

  test('pass an assessment back: what only staff note stays behind', () => {
    const answers = fullAnswers('carer-assessment');
    const read = readNotes(writeNotes(assessment, answers, '2026-11-22'), plan);
    if (read.kind !== 'opened') throw new Error(`The plan says “${read.kind}” to an assessment.`);
    const behind = Object.keys(answers).filter((name) => !(name in read.answers));
    expect(
      behind.every((name) => /^(first|details|children-told|plan-(explained|info|referral|copy))/.test(name)),
    ).toBe(true);
  });

  test('close the same lines', () => {
    const closed = (slug: string) =>
      itemsOf(toolAt(slug)).flatMap(({ id, sensitive }) => (sensitive ? [id] : []));
    expect(closed('carer-assessment')).toEqual(closed('support-plan'));
    expect(closed('support-plan').length).toBeGreaterThan(3);
  });
});

test('the review has fourteen questions, and each of them can be disagreed on', () => {
  const counting = itemsOf(toolAt('local-area-review')).filter(({ kind }) => kind === 'scale');
  expect(counting).toHaveLength(14);
  expect(counting.every(({ options = [] }) => options.some(({ disagrees }) => disagrees))).toBe(true);
});

test('the audit keeps the four proactive steps, and its figures never count what is not theirs', () => {
  const [first] = sectionsOf(toolAt('service-self-audit'));
  expect(first?.items.map(({ sources }) => sources)).toEqual(Array(4).fill(['SER-Pro']));
  const options = first?.items[0]?.options ?? [];
  expect(options.find(({ id }) => id === 'not-ours')?.points).toBeUndefined();
});

test('in the agreement nothing is ticked for anybody, and the next appointment carries its warning', () => {
  const tell = itemsOf(toolAt('sharing-agreement')).find(({ id }) => id === 'two-tell');
  expect(tell?.consentOf).toBe('person');
  expect(tell?.options?.find(({ id }) => id === 'next')?.note).toMatch(/where they will be, and when/);
});

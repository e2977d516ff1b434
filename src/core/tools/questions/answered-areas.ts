import type { ToolQuestion, ToolQuestions } from './tool-questions.ts';

/** A question with what was answered, as the tool prints them. */
export type AnsweredLine = { readonly question: string; readonly answer: string };

/** The answers of one part of a tool. What is sensitive there is an area of its own. */
export type AnsweredArea = {
  readonly id: string;
  readonly title: string;
  readonly sensitive: boolean;
  /** Under which names the file keeps these answers. */
  readonly names: readonly string[];
  readonly lines: readonly AnsweredLine[];
};

/** The answers of a file, as they lie in it. */
export type FileAnswers = Readonly<Record<string, unknown>>;

/** The answers of a file by the areas of its tool, in the tool's order. Areas without an answer are left out. */
export const answeredAreas = ({ sections }: ToolQuestions, answers: FileAnswers): readonly AnsweredArea[] =>
  sections.flatMap(({ id, title, items }) => {
    const open = items.filter(({ sensitive }) => !sensitive);
    const closed = items.filter(({ sensitive }) => sensitive);
    const areas: readonly AnsweredArea[] = [
      { id, title, sensitive: false, ...answersTo(open, answers) },
      {
        id: `${id}-closed`,
        title: open.length === 0 ? title : `${title}: the closed questions`,
        sensitive: true,
        ...answersTo(closed, answers),
      },
    ];
    return areas.filter(({ lines }) => lines.length > 0);
  });

/** The answers that no question of the tool has a place for: of another version, or of a tool that is not known. */
export const otherAnswers = (
  areas: readonly AnsweredArea[],
  answers: FileAnswers,
): readonly AnsweredLine[] => {
  const known = new Set(areas.flatMap(({ names }) => names));
  return Object.entries(answers).flatMap(([name, value]) => {
    const answer = textOf(value);
    return known.has(name) || answer === '' ? [] : [{ question: nameInWords(name), answer }];
  });
};

const answersTo = (items: readonly ToolQuestion[], answers: FileAnswers) => {
  const found = items.map((item) =>
    item.columns === undefined ? single(item, answers) : table(item, answers),
  );
  return { names: found.flatMap(({ names }) => names), lines: found.flatMap(({ lines }) => lines) };
};

type Found = { readonly names: readonly string[]; readonly lines: readonly AnsweredLine[] };

const single = (item: ToolQuestion, answers: FileAnswers): Found => {
  const ids = [item.id, ...(item.formerly ?? [])];
  const names = ids.flatMap((id) => [id, `${id}.why`]).filter((name) => Object.hasOwn(answers, name));
  const answer = names
    .map((name) => {
      const text = textOf(answers[name], item.options);
      return name.endsWith('.why') && text !== '' ? `${item.why ?? 'Why'}: ${text}` : text;
    })
    .filter((text) => text !== '')
    .join('\n');
  return { names, lines: answer === '' ? [] : [{ question: item.text, answer }] };
};

const table = (item: ToolQuestion, answers: FileAnswers): Found => {
  const cells = Object.keys(answers).flatMap((name) => {
    const [id = '', row, column, ...more] = name.split('.');
    const isHere = id === item.id || item.formerly?.includes(id);
    const asked = item.columns?.find((one) => one.id === column);
    // The slug beside a service says what its words say.
    const isSlug = more.join() === 'slug';
    return isHere && asked !== undefined && /^\d+$/.test(row ?? '') && (more.length === 0 || isSlug)
      ? [{ name, row: Number(row), column: asked, text: isSlug ? '' : textOf(answers[name], asked.options) }]
      : [];
  });
  const rows = [...new Set(cells.map(({ row }) => row))].sort((one, other) => one - other);
  const lines = rows.map((row) => ({
    question: `${item.text}: ${item.rowName?.toLowerCase() ?? 'line'} ${row + 1}`,
    answer: (item.columns ?? [])
      .flatMap((column) =>
        cells.filter((cell) => cell.row === row && cell.column === column && cell.text !== ''),
      )
      .map(({ column, text }) => `${column.text}: ${text}`)
      .join('\n'),
  }));
  return { names: cells.map(({ name }) => name), lines: lines.filter(({ answer }) => answer !== '') };
};

/** An answer in the words of the tool; where it has none, as it lies in the file. */
const textOf = (value: unknown, options: Readonly<Record<string, string>> = {}): string => {
  const one = (key: unknown): string => {
    const text = String(key);
    return Object.hasOwn(options, text) ? (options[text] ?? text) : text;
  };
  return Array.isArray(value) ? value.map(one).join(', ') : one(value ?? '');
};

/** `sleep-and-health.0.name` as “Sleep and health 1: name”: the best there is where the question is not known. */
const nameInWords = (name: string): string => {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/\.(\d+)\./g, (_, index: string) => ` ${Number(index) + 1}: `)
    .replaceAll(/[.\-_]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

import { z } from 'zod';
import type { ToolItem } from '../item.ts';
import { checkWordsOf, sectionsOf, type Tool, withEmergency } from '../tool.ts';

const wordsByKey = z.record(z.string(), z.string());

const questionSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  /** Closed on the page until somebody opens it. */
  sensitive: z.literal(true).optional(),
  /** The words of the answers, by the keys that files keep. */
  options: wordsByKey.optional(),
  /** The words of the line beside the answer. */
  why: z.string().optional(),
  /** A table: what one line is, and what is asked in it. */
  rowName: z.string().optional(),
  columns: z
    .array(z.strictObject({ id: z.string(), text: z.string(), options: wordsByKey.optional() }))
    .optional(),
  formerly: z.array(z.string()).optional(),
});
export type ToolQuestion = z.infer<typeof questionSchema>;

/** What a tool asks, by its sections: enough to read a file of it as somebody reads the tool's own paper. */
export const toolQuestionsSchema = z.strictObject({
  title: z.string(),
  sections: z.array(z.strictObject({ id: z.string(), title: z.string(), items: z.array(questionSchema) })),
});
export type ToolQuestions = z.infer<typeof toolQuestionsSchema>;

/** The questions of all tools, by slug: one file, the same for everybody, so that no request tells which tool was filled in. */
export const allQuestionsSchema = z.record(z.string(), toolQuestionsSchema);
export type AllQuestions = z.infer<typeof allQuestionsSchema>;

/** The questions of one tool. What is only to be read, and what is never kept, is left out. */
export const toolQuestionsOf = (tool: Tool, emergencyNumbers: readonly string[]): ToolQuestions => {
  const said = (text: string): string => withEmergency(text, emergencyNumbers);
  const wordsOf = (options: readonly { readonly id: string; readonly text: string }[]) =>
    Object.fromEntries(options.map(({ id, text }) => [id, said(text)]));
  const checks = checkWordsOf(tool);
  const kinds: Partial<Record<ToolItem['kind'], Readonly<Record<string, string>>>> = {
    check: { done: checks.done, 'not-done': checks.notDone, 'not-applicable': checks.notApplicable },
    yesNoUnsure: { yes: 'Yes', no: 'No', unsure: 'Not sure' },
  };
  const questionOf = (item: ToolItem): ToolQuestion => {
    const options = item.options === undefined ? kinds[item.kind] : wordsOf(item.options);
    const why = item.why ?? (item.kind === 'check' ? checks.why : undefined);
    return {
      id: item.id,
      text: said(item.text),
      ...(item.sensitive && { sensitive: true as const }),
      ...(options && { options }),
      ...(why !== undefined && { why }),
      ...(item.columns && {
        rowName: item.rowName ?? 'Line',
        columns: item.columns.map((column) => ({
          id: column.id,
          text: column.text,
          ...(column.options && { options: wordsOf(column.options) }),
          ...(column.kind === 'tick' && { options: { yes: 'Yes' } }),
        })),
      }),
      ...(item.formerly && { formerly: item.formerly }),
    };
  };
  return {
    title: tool.title,
    sections: sectionsOf(tool).flatMap(({ id, title, items }) => {
      const asked = items.filter(({ kind }) => kind !== 'statement' && kind !== 'signature').map(questionOf);
      return asked.length === 0 ? [] : [{ id, title, items: asked }];
    }),
  };
};

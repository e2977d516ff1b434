import { type AllQuestions, allQuestionsSchema } from '#core/tools/questions/tool-questions.ts';

/** The questions of all tools, the same for everybody, or null when they cannot be had. */
export const fetchQuestions = async (): Promise<AllQuestions | null> => {
  try {
    const answer = await fetch('/contact/questions.json', { signal: AbortSignal.timeout(20_000) });
    return answer.ok ? allQuestionsSchema.parse(await answer.json()) : null;
  } catch {
    return null;
  }
};

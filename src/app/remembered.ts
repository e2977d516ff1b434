/**
 * The same question, asked anew only when the last answer is older than so many seconds; whoever asks meanwhile shares it. What
 * failed is not remembered.
 */
export const remembered = <Answer>(
  ask: () => Promise<Answer>,
  seconds: number,
  now: () => Date,
): (() => Promise<Answer>) => {
  let last: { readonly answer: Promise<Answer>; readonly until: number } | undefined;
  return () => {
    if (last !== undefined && now().getTime() < last.until) return last.answer;
    const asked = { answer: ask(), until: now().getTime() + seconds * 1000 };
    asked.answer.catch(() => {
      if (last === asked) last = undefined;
    });
    last = asked;
    return asked.answer;
  };
};

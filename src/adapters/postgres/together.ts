type Waiting<Asked, Answer> = {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
};

/**
 * Asks at once for whoever comes alone. Whoever comes while that is going on waits for its end, and is asked for together with
 * all others who do. `askForAll` gives as many answers as it was asked for, in that order; what it throws, all of those get.
 */
export const together = <Asked, Answer extends NonNullable<unknown>>(
  askForAll: (all: readonly Asked[]) => Promise<readonly Answer[]>,
): ((asked: Asked) => Promise<Answer>) => {
  let waiting: Waiting<Asked, Answer>[] = [];
  let isAsking = false;

  const askFor = async (these: readonly Waiting<Asked, Answer>[]): Promise<void> => {
    try {
      const answers = await askForAll(these.map(({ asked }) => asked));
      for (const [index, { resolve, reject }] of these.entries()) {
        const answer = answers[index];
        if (answer === undefined) reject(new Error('There are fewer answers than were asked for.'));
        else resolve(answer);
      }
    } catch (thrown) {
      for (const { reject } of these) reject(thrown);
    }
  };
  const goOn = async (): Promise<void> => {
    isAsking = true;
    while (waiting.length > 0) {
      const these = waiting;
      waiting = [];
      await askFor(these);
    }
    isAsking = false;
  };
  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (!isAsking) void goOn();
    });
};

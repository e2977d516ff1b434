// @ts-check

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * One stretch of opening, as it is kept (`src/core/directory/opening.ts`).
 * @typedef {{ readonly days: readonly string[], readonly opens: string, readonly closes: string }} Stretch
 */

/** @typedef {{ readonly opens: string, readonly closes: string }} Times */

/** @typedef {Readonly<Record<string, readonly Times[]>>} Week Each day with its times. */

/**
 * The times of each day.
 * @param {readonly Stretch[]} stretches
 * @returns {Week}
 */
export const weekOf = (stretches) =>
  Object.fromEntries(
    weekdays.map((day) => [
      day,
      stretches
        .filter(({ days }) => days?.includes(day))
        .map(({ opens = '', closes = '' }) => ({ opens, closes })),
    ]),
  );

/**
 * The stretches of a week: days with the same times together, in the order of the week.
 * @param {Week} week
 * @returns {Stretch[]}
 */
export const stretchesOf = (week) => {
  /** @type {Map<string, { days: string[], opens: string, closes: string }>} */
  const stretches = new Map();
  for (const day of weekdays) {
    for (const { opens, closes } of week[day] ?? []) {
      const key = `${opens}–${closes}`;
      const known = stretches.get(key);
      if (known === undefined) stretches.set(key, { days: [day], opens, closes });
      else if (!known.days.includes(day)) known.days.push(day);
    }
  }
  return [...stretches.values()];
};

/**
 * What is wrong with a week, as a sentence that names the day; undefined when nothing is.
 * @param {Week} week
 * @param {{ readonly wrongOrder: string, readonly overlap: string }} sentences What is said when it closes before it opens, and
 * when two times of a day overlap.
 */
export const wrongInWeek = (week, { wrongOrder, overlap }) => {
  for (const day of weekdays) {
    const times = week[day] ?? [];
    const named = day.charAt(0).toUpperCase() + day.slice(1);
    for (const { opens, closes } of times) {
      if (opens === '' || closes === '') return `${named}: write when it opens and when it closes.`;
      if (opens >= closes) return `${named}: ${wrongOrder}`;
    }
    const inOrder = times.toSorted((one, other) => one.opens.localeCompare(other.opens));
    if (inOrder.some(({ opens }, at) => opens < (inOrder[at - 1]?.closes ?? '')))
      return `${named}: ${overlap}`;
  }
  return undefined;
};

/**
 * Does something with each item, some at a time, and resolves to what came of them in their order: fast, and never more open files
 * than a system allows. Rejects with the first failure, after what was begun has ended. In JavaScript, because scripts that run
 * before anything is installed use it too.
 * @template Item, Result
 * @param {readonly Item[]} items
 * @param {(item: Item) => Promise<Result>} act
 * @param {number} [atOnce]
 * @returns {Promise<Result[]>}
 */
export const someAtOnce = async (items, act, atOnce = 64) => {
  /** @type {Result[]} */
  const results = [];
  const waiting = items.entries();
  const work = async () => {
    for (const [at, item] of waiting) results[at] = await act(item);
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return results;
};

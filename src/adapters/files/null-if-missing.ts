/** For a `catch` after reading: null when there is no such file. Throws whatever else went wrong. */
export const nullIfMissing = (thrown: unknown): null => {
  if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
  throw thrown;
};

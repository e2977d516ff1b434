/**
 * Turns the dates that YAML makes of an unquoted `2026-11-22` back into the text that was written, at any depth.
 * The schemas know days as `YYYY-MM-DD`, and so do editors.
 */
export const daysAsText = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(daysAsText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, daysAsText(item)]));
};

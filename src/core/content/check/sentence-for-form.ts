import type { Shape } from '../schema-shape.ts';
import type { Problem } from './problem.ts';

/**
 * A problem in the words of the form that somebody fills in: fields by what stands over them, no lines, and of what is missing
 * only that, since what is missing from a file has to be said with brackets and quotation marks.
 */
export const sentenceForForm = ({ field, sentence }: Problem, shape: Shape): string => {
  const steps = field === '' || /^line \d/.test(field) ? [] : field.split(', ');
  const [missing] = /^“[^”]*” is missing\./.exec(sentence) ?? [];
  const named = labelsAlong(missing === undefined ? steps : steps.slice(0, -1), shape);
  const said = missing === undefined ? sentence : `${missing} Fill it in.`;
  return named.length === 0 ? said : `${named.join(', ')}: ${said}`;
};

/** What stands over the fields on the way to one; what the schema does not know stays as it is. */
const labelsAlong = ([step, ...further]: readonly string[], shape: Shape | undefined): string[] => {
  if (step === undefined) return [];
  const inside = /^item \d+$/.test(step) ? shape?.items : partOf(shape, step);
  return [inside === shape?.items ? step : (inside?.label ?? step), ...labelsAlong(further, inside)];
};

const partOf = (shape: Shape | undefined, name: string): Shape | undefined =>
  shape?.properties?.[name] ?? shape?.oneOf?.find(({ properties }) => properties?.[name])?.properties?.[name];

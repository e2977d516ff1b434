import { discriminatorOf, type Shape } from '../schema-shape.ts';
import { fieldName, type Problem } from './problem.ts';

/** Fields of the schema of `name` that have no label, so that neither the CMS nor a sentence could name them. */
export const labelProblems = (name: string, shape: Shape): Problem[] =>
  unlabelled(shape, []).map((path) => ({
    file: `The schema of ${name}`,
    field: fieldName(path),
    sentence:
      'This field has no label. Register one on it (src/core/content/fields.ts), in words an editor knows.',
  }));

const unlabelled = (shape: Shape, path: readonly string[]): (readonly string[])[] => {
  const own = shape.label === undefined || shape.label.trim() === '' ? [path] : [];
  const discriminator = discriminatorOf(shape);
  const variants = (shape.oneOf ?? []).flatMap((variant) =>
    Object.entries(variant.properties ?? {}).flatMap(([name, property]) =>
      unlabelled(property, [...path, name === discriminator ? `${name} (${property.const})` : name]),
    ),
  );
  const properties = Object.entries(shape.properties ?? {}).flatMap(([name, property]) =>
    unlabelled(property, [...path, name]),
  );
  const items = shape.items === undefined ? [] : unlabelled(shape.items, [...path, 'items']);
  return [...own, ...variants, ...properties, ...items];
};

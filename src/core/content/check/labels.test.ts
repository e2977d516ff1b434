import { expect, test } from 'vitest';
import { z } from 'zod';
import { editorFields } from '../editor-field.ts';
import { line, listOf } from '../fields.ts';
import { shapeOf } from '../schema-shape.ts';
import { contentShapes } from './content-files.ts';
import { labelProblems } from './labels.ts';
import { printProblem } from './problem.ts';

test.each(Object.entries(contentShapes))('every field of %s has a label', (name, shape) => {
  expect(labelProblems(name, shape)).toEqual([]);
});

test('a field without a label is named, however deep it lies', () => {
  const schema = z
    .strictObject({
      name: line('Name'),
      colour: z.string().optional(),
      rooms: listOf(z.strictObject({ size: z.number() }), 'Rooms'),
      door: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('open'), width: z.number() }),
          z.strictObject({ kind: z.literal('shut').register(editorFields, { label: 'Shut' }) }),
        ])
        .register(editorFields, { label: 'Door' }),
    })
    .register(editorFields, { label: 'House' });
  expect(labelProblems('houses', shapeOf(schema)).map((problem) => problem.field)).toEqual([
    'colour',
    'rooms, items',
    'rooms, items, size',
    'door, kind (open)',
    'door, width',
  ]);
});

test('the sentence says where to put it', () => {
  const schema = z.strictObject({ colour: z.string() }).register(editorFields, { label: 'House' });
  expect(labelProblems('houses', shapeOf(schema)).map(printProblem)).toEqual([
    'The schema of houses, "colour": This field has no label. Register one on it (src/core/content/fields.ts), in words an editor knows.',
  ]);
});

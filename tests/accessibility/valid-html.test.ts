import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.html') && !file.startsWith('admin'),
);

const validator = new HtmlValidate(new FileSystemConfigLoader());

it('there are pages to look at', () => {
  expect(files.length).toBeGreaterThan(20);
});

it.each(files)('%s is valid HTML', async (file) => {
  const { results } = await validator.validateFile(join('dist', file));
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  );
  expect(faults).toEqual([]);
});

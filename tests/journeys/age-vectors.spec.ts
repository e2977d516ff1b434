import path from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';

const entry = `
  import { judgeVector, readVectors, wantedVerdict } from './age-vectors.ts';
  globalThis.judgeAll = async () => {
    const verdicts = [];
    for (const vector of await readVectors())
      verdicts.push({ name: vector.name, was: await judgeVector(vector), wanted: wantedVerdict(vector) });
    return verdicts;
  };
`;

type Judged = {
  readonly name: string;
  readonly was: unknown;
  readonly wanted: { readonly byKeys: string | null };
};

test('the published vectors of age are opened and refused in a browser as they should be, without any network', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'it is about script');
  const bundle = await build({
    stdin: { contents: entry, resolveDir: path.resolve('tests/support'), loader: 'ts' },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    write: false,
  });
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    asked.push(route.request().url());
    return asked.length === 1
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Vectors</title>' })
      : route.abort();
  });
  await page.goto('http://localhost/');
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  const judged = await page.evaluate(() =>
    (globalThis as unknown as { judgeAll: () => Promise<readonly Judged[]> }).judgeAll(),
  );
  expect(judged.length).toBeGreaterThanOrEqual(143);
  expect(judged.filter(({ wanted }) => wanted.byKeys !== null).length).toBeGreaterThanOrEqual(18);
  for (const { name, was, wanted } of judged) expect(was, name).toEqual(wanted);
  expect(asked).toEqual(['http://localhost/']);
});

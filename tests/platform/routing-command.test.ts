import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';

// Each run is a program of its own, which reads all of content/.
vi.setConfig({ testTimeout: 60_000 });

/** Runs `npm run routing` as somebody types it; what it prints, and how it ends. */
const routing = async (...values: readonly string[]) => {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/routing.mjs', ...values]);
    return { stdout, code: 0 };
  } catch (ended) {
    const { stdout, code } = ended as { readonly stdout: string; readonly code: number };
    return { stdout, code };
  }
};

/** Does something with a site that says who is away. */
const withSite = async <Result>(
  absences: object,
  work: (site: string) => Promise<Result>,
): Promise<Result> => {
  const server = createServer((request, answer) => {
    answer.statusCode = request.url === '/api/absences' ? 200 : 404;
    answer.end(JSON.stringify({ absences }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
};

test('where requests go is shown by the rules alone, which it says', async () => {
  const { stdout, code } = await routing();
  expect(code).toBe(0);
  expect(stdout).toContain('The rules alone');
  expect(stdout).not.toContain('is away');
});

test('a site that is asked marks what would go to an agency that is away today', async () => {
  const absences = { 'demonstration-wexford': '9999-12-31' };
  const { stdout } = await withSite(absences, (site) => routing('--site', site));
  expect(stdout).not.toContain('The rules alone');
  expect(stdout).toMatch(/^ +! .*away/m);
});

test('a site that does not answer is said to, and nothing is shown as if it had', async () => {
  const site = await withSite({}, async (address) => address);
  const { stdout, code } = await routing('--site', site);
  expect(code).toBe(1);
  expect(stdout).toContain('does not say who is away');
  expect(stdout).not.toContain('combinations');
});

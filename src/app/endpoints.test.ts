import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { endpointOf, loadEndpoints, routesOf } from './endpoints.ts';

const handler = () => new Response();
const at = (name: string, path: string | string[], method?: string | string[]) =>
  endpointOf(name, { default: handler, config: { path, method } });

test('a function without a configuration answers where the platform puts it', () => {
  expect(endpointOf('report', { default: handler }).paths).toEqual(['/.netlify/functions/report']);
});

test('a file that exports no function is named', () => {
  expect(() => endpointOf('report', { config: {} })).toThrow('functions/report.ts');
});

test('a function is scheduled or at an address, not both', () => {
  expect(() =>
    endpointOf('watch', { default: handler, config: { path: '/api/watch', schedule: '@hourly' } }),
  ).toThrow('Make it two functions');
  expect(endpointOf('watch', { default: handler, config: { schedule: '@hourly' } })).toMatchObject({
    paths: [],
    schedule: '@hourly',
  });
});

test('a plain path goes before one with named parts', () => {
  const find = routesOf([at('one', '/api/services/:id'), at('all', '/api/services/search')]);
  expect(find('GET', '/api/services/search')).toMatchObject({ endpoint: { name: 'all' } });
  expect(find('GET', '/api/services/42')).toMatchObject({ endpoint: { name: 'one' }, params: { id: '42' } });
});

test('methods are told apart, HEAD goes with GET, and what is allowed is named', () => {
  const find = routesOf([at('read', '/api/x', 'GET'), at('write', '/api/x', ['POST', 'PUT'])]);
  expect(find('HEAD', '/api/x')).toMatchObject({ endpoint: { name: 'read' } });
  expect(find('PUT', '/api/x')).toMatchObject({ endpoint: { name: 'write' } });
  expect(find('DELETE', '/api/x')).toEqual({ kind: 'other-method', methods: ['GET', 'POST', 'PUT'] });
  expect(find('GET', '/api/y')).toEqual({ kind: 'none' });
});

test('every function of the folder is loaded, tests are not, and no folder means none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-functions-'));
  writeFileSync(
    join(folder, 'hello.ts'),
    "export default () => new Response('hello');\nexport const config = { path: '/api/hello' };\n",
  );
  writeFileSync(join(folder, 'hello.test.ts'), 'throw new Error();\n');
  const endpoints = await loadEndpoints(folder);
  expect(endpoints.map(({ name, paths }) => [name, paths])).toEqual([['hello', ['/api/hello']]]);
  rmSync(folder, { recursive: true });
  expect(await loadEndpoints(folder)).toEqual([]);
});

import { expect, test } from 'vitest';
import { readServerSettings } from './server-settings.ts';

test('without settings the server is for this machine alone, at 4321', () => {
  expect(readServerSettings({})).toEqual({ port: 4321, host: '127.0.0.1', trustedProxies: [] });
  expect(readServerSettings({ PORT: '', HOST: '' })).toEqual({
    port: 4321,
    host: '127.0.0.1',
    trustedProxies: [],
  });
});

test('PORT, HOST and TRUST_PROXY are taken', () => {
  expect(readServerSettings({ PORT: '8080', HOST: '0.0.0.0', TRUST_PROXY: 'loopback, 10.0.0.2' })).toEqual({
    port: 8080,
    host: '0.0.0.0',
    trustedProxies: ['127.0.0.1', '::1', '10.0.0.2'],
  });
});

test.each(['http', '-1', '70000', '1.5'])('PORT=%s is refused with a sentence', (PORT) => {
  expect(() => readServerSettings({ PORT })).toThrow(/PORT is/);
});

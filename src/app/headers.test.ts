import { expect, test } from 'vitest';
import { answerKind, cacheControlFor, headersFor, withHeaders } from './headers.ts';

test.each([
  ['/contact/', 'text/html; charset=utf-8', 'page'],
  ['/api/services', 'application/json', 'json'],
  ['/api/services/1', 'application/ld+json', 'json'],
  ['/admin/', 'text/html', 'editor'],
  ['/admin/config.json', 'application/json', 'json'],
  ['/favicon.svg', 'image/svg+xml', 'file'],
  ['/offline.js', 'text/javascript', 'worker'],
  ['/contact', null, 'file'],
] as const)('%s as %s is a %s', (path, type, kind) => {
  expect(answerKind(path, type)).toBe(kind);
});

test('no answer may be shown inside another site’s page', () => {
  for (const type of ['text/html', 'application/json', 'image/svg+xml', null]) {
    for (const path of ['/', '/admin/']) {
      expect(headersFor(path, type)['Content-Security-Policy']).toContain("frame-ancestors 'none'");
      expect(headersFor(path, type)['X-Frame-Options']).toBe('DENY');
    }
  }
});

test('data may load nothing', () => {
  expect(headersFor('/api/x', 'application/json')['Content-Security-Policy']).toMatch(/^default-src 'none'/);
});

test('the worker may fetch from here alone', () => {
  const policy = headersFor('/offline.js', 'text/javascript')['Content-Security-Policy'];
  expect(policy).toContain("default-src 'none'; connect-src 'self'");
});

test('only the editor may compile code, and only its own', () => {
  expect(headersFor('/admin/', 'text/html')['Content-Security-Policy']).toContain(
    "script-src 'self' 'unsafe-eval'",
  );
  expect(headersFor('/', 'text/html')['Content-Security-Policy']).not.toContain('unsafe');
});

test('a function’s own headers stay, and what it left out is added', () => {
  const own = { 'Cache-Control': 'public, max-age=60', 'Access-Control-Allow-Origin': '*' };
  const answer = withHeaders(Response.json({}, { status: 201, headers: own }), '/api/services');
  expect(answer.status).toBe(201);
  expect(answer.headers.get('Cache-Control')).toBe('public, max-age=60');
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
});

test('only files whose name follows their content are kept by browsers', () => {
  expect(cacheControlFor('/_astro/a.b1.js')).toContain('immutable');
  expect(cacheControlFor('/pagefind/pagefind.js')).toBe('no-cache');
  expect(cacheControlFor('/contact/')).toBe('no-cache');
  expect(cacheControlFor('/offline.js')).toBe('no-cache');
});

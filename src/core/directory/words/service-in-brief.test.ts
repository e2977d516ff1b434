import { expect, test } from 'vitest';
import { makeService } from '../service.fixture.ts';
import { serviceInBrief } from './service-in-brief.ts';

test('says how it is used, when, what it costs, and that friends may come', () => {
  const service = makeService({
    ways: ['in-person', 'phone'],
    opening: { kind: 'always' },
    free: true,
    audiences: ['friend'],
  });
  expect(serviceInBrief(service)).toBe('In person, by phone. Day and night. Free. Friends welcome.');
});

test('says nothing of what is not known', () => {
  expect(serviceInBrief(makeService())).toBe('');
});

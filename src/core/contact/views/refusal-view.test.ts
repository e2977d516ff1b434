import { expect, test } from 'vitest';
import { attributesIn, textOf } from '../../html/markup.fixture.ts';
import { makeData } from '../contact-data.fixture.ts';
import { numbersNow } from './numbers-now.ts';
import { refusalView } from './refusal-view.ts';

test('a refusal says what happened and what was kept, and gives numbers to ring and the way to the form', () => {
  const { markup } = refusalView(makeData(), { title: 'It is too long', sentence: 'Nothing was kept. <b>' });
  expect(textOf(markup)).toContain('It is too long Nothing was kept. <b>');
  expect(markup).not.toContain('<b>');
  expect(attributesIn(markup, 'href')).toEqual([
    'tel:112',
    'tel:999',
    'tel:1800000000',
    '/help-now/',
    '/contact/',
  ]);
});

test('numbers that ring are dialled without spaces and read with them', () => {
  const { markup } = numbersNow(makeData(), 'Now');
  expect(markup).toContain('<a href="tel:1800000000">1800 000 000</a>');
  expect(textOf(markup)).toContain('Ring 112 or 999.');
});

test('without helplines there is no empty list', () => {
  expect(numbersNow(makeData({ ring: [] }), 'Now').markup).not.toContain('<ul');
});

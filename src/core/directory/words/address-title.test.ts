import { expect, test } from 'vitest';
import { titleOfNeed, titleOfService } from './address-title.ts';

test('the title of a need says what its address says, not what its name says', () => {
  expect(titleOfNeed('feeling-safe')).toBe('Feeling safe');
  expect(titleOfNeed('grief')).toBe('Grief');
});

test('the title of a service says what its address says, spelled as in its name', () => {
  expect(titleOfService('aiseiri-wexford', 'Aiséirí Wexford')).toBe('Aiséirí Wexford');
  expect(titleOfService('mens-network', 'Men’s Development Network and Male Advice Line')).toBe(
    'Men’s Network',
  );
});

test('words of the name that the address keeps back stay back', () => {
  expect(titleOfService('hse-elm-court-carlow', 'HSE Substance Misuse Service – Carlow')).toBe(
    'HSE Elm Court Carlow',
  );
  expect(titleOfService('wwr-wexford', 'Wexford Women’s Refuge')).toBe('WWR Wexford');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceVoice, type Voice } from './device-voice.ts';

const voice = (lang: string, localService = true, isDefault = false): Voice => ({
  lang,
  localService,
  default: isDefault,
});

test('a voice that would send the text away is never taken, whatever else speaks for it', () => {
  const voices = fc.array(
    fc.record({
      lang: fc.constantFrom('en-IE', 'en_IE', 'en', 'de-DE'),
      localService: fc.boolean(),
      default: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(voices, (some) => {
      const chosen = deviceVoice(some, 'en-IE');
      expect(chosen?.localService ?? true).toBe(true);
      expect(chosen === undefined).toBe(
        !some.some(({ lang, localService }) => localService && lang.startsWith('en')),
      );
    }),
  );
});

test('the voice of the country comes first, however its tag is written', () => {
  expect(deviceVoice([voice('en-US', true, true), voice('en_IE')], 'en-IE')).toEqual(voice('en_IE'));
});

test('then the one that the device prefers, then any in the language', () => {
  expect(deviceVoice([voice('en-US'), voice('en-GB', true, true)], 'en-IE')?.lang).toBe('en-GB');
  expect(deviceVoice([voice('de-DE', true, true), voice('en-US')], 'en-IE')?.lang).toBe('en-US');
});

test('a page is not read in another language', () => {
  expect(deviceVoice([voice('de-DE')], 'en-IE')).toBeUndefined();
});

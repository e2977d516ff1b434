import { expect, test } from 'vitest';
import { englishVoice } from '../../languages/voice.fixture.ts';
import { guardControls, oneMoreStepView } from './one-more-step-view.ts';

const data = { voice: englishVoice, emergency: { numbers: ['112'], say: 'Say where you are.' }, ring: [] };

test('everything that was filled in travels on, escaped, as often as it was chosen', () => {
  const entries = [
    ['words', '<b>"quoted"</b>\nand more'],
    ['times', 'morning'],
    ['times', 'evening'],
  ] as const;
  const { markup } = oneMoreStepView({ data, action: '/api/contact-request', entries, ticket: 'a-ticket' });
  expect(markup).toContain('name="words" value="&lt;b&gt;&quot;quoted&quot;&lt;/b&gt;\nand more"');
  expect(markup.match(/name="times"/g)).toHaveLength(2);
  expect(markup).toContain('name="ticket" value="a-ticket"');
  expect(markup).toContain('tel:112');
});

test('the trap is neither seen, read out, nor reached, and a built page says no time', () => {
  expect(guardControls(englishVoice, null).markup).toMatch(/^<p hidden>.*tabindex="-1" autocomplete="off"/s);
  expect(guardControls(englishVoice, null).markup).not.toContain('shown');
  expect(guardControls(englishVoice, new Date(1_700_000_000_000)).markup).toContain(
    'name="shown" value="1700000000000"',
  );
});

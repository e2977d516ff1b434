import { describe, expect, test } from 'vitest';
import needsFile from '../../../../content/needs.json' with { type: 'json' };
import placesFile from '../../../../content/places.json' with { type: 'json' };
import { gazetteerOf } from '../../places/match-place.ts';
import type { Place } from '../../places/place.ts';
import { askedFor } from './asked.ts';
import { type NeedWords, phrasesFor } from './phrases.ts';
import { understand } from './understand.ts';

/** What people type, read with the needs and places that this site has. */
const needs = needsFile.needs as NeedWords[];
const phrases = phrasesFor(needs);
const gazetteer = gazetteerOf(placesFile.places as Place[]);
const read = (written: string) => understand(written, phrases, gazetteer);

describe('what cannot wait', () => {
  test.each([
    'lost his job and wants to kill himself',
    'I think he’s dead he wont wake up',
    'my dad died now my brother is suicidal',
    'drinking himself to death, not breathing',
    'drinking himself to death, overdose',
    'lost his job and took an overdose',
    'he nearly died of an overdose',
    'my friend died and I took an overdose',
    'my son is threatening suicide',
    'after the funeral he hit me',
  ])('“%s” gets numbers, whatever else was lost', (written) => expect(read(written).isUrgent).toBe(true));

  test.each([
    'he stopped breathing',
    'she cant breathe',
    'I can’t breathe',
    'he wont breathe',
    'she won’t breathe',
    'he is unresponsive',
    'mam passed out on the floor',
    'he collapsed',
    'she is not waking',
    'his lips are turning blue',
    'he is having a fit',
    'took all his tablets',
    'she took all her tablets',
    'he doesnt want to live',
    'she doesn’t want to live',
    'we would be better off dead',
    'he will hang himself',
    'she will hang herself',
    'cutting himself',
    'my daughter is cutting herself',
    'he has a knife',
    'he raped me',
    'he punched me',
    'he punches me',
    'he kicked me',
    'he kicks me',
    'he strangles me',
    'he is choking me',
    'he is choking on vomit',
    'he attacked me',
    'he stabbed me',
    'he hits the kids',
  ])('“%s” gets numbers', (written) => {
    expect(read(written).isUrgent).toBe(true);
    expect(read(written).place).toBeUndefined();
  });

  test.each([
    'lost my son to suicide',
    'my brother died of an overdose',
    'died by suicide',
    'lost to suicide',
    'bereaved by suicide',
    'drinking himself to death',
    'lost his job',
    'he kicked me out',
    'they kicked us out',
  ])('“%s” gets none', (written) => expect(read(written)).not.toHaveProperty('isUrgent'));
});

describe('which need is meant', () => {
  test.each([
    'he is hitting me',
    'he hurt me',
    'he keeps hurting me',
    'he said he will kill me',
    'he is beating me',
    'he hit us',
    'he hits us',
    'he chokes me',
    'he choked me',
    'he strangled me',
    'he punched me',
    'he hits the kids',
    'he hits me at home',
  ])('“%s” is fear or violence at home', (written) => {
    expect(read(written)).toMatchObject({ isUrgent: true, needs: ['feeling-safe'], hows: [], rest: [] });
  });

  test.each(['raped', 'I was raped', 'he raped me', 'assaulted', 'sexually assaulted', 'sexually abused'])(
    '“%s” is healing',
    (written) => expect(read(written)).toMatchObject({ needs: ['healing'], rest: [] }),
  );
  test.each(['molested', 'abused as a child'])('“%s” is healing', (written) =>
    expect(read(written)).toMatchObject({ needs: ['healing'], rest: [] }),
  );

  test.each([
    'my son is threatening suicide',
    'suicide',
    'drinking himself to death',
    'lost his job',
    'he nearly died',
    'he almost died',
    'she could have died',
    'nearly lost my son',
  ])('“%s” is not grief', (written) => expect(read(written).needs).not.toContain('grief'));

  test.each([
    'lost my son to suicide',
    'lost my friend',
    'my brother died by suicide',
    'lost to suicide',
    'my dad died',
    'he took his own life',
    'my dad drank himself to death',
  ])('“%s” is grief', (written) => expect(read(written).needs).toEqual(['grief']));

  test.each(needs)('$name, typed as it stands', ({ slug, name }) => {
    expect(read(name)).toMatchObject({ needs: [slug], hows: [], rest: [] });
  });

  test('“lost” alone, and “threatens”', () => {
    expect(read('lost his job').rest).toEqual(['job']);
    expect(read('he threatens me').needs).toEqual(['feeling-safe']);
    expect(read('my ex threatens suicide')).toMatchObject({ isUrgent: true, needs: [], rest: [] });
  });

  test('home and night may only say where and when somebody drinks', () => {
    expect(read('drinking at home')).toMatchObject({ needs: [], hows: [], rest: [] });
    expect(read('came home drunk')).toMatchObject({ needs: [], hows: [], rest: [] });
    expect(read('he drinks at night')).toMatchObject({ whens: [], rest: [] });
    expect(read('lose our home').needs).toEqual(['housing']);
    expect(read('he kicked me out').needs).toEqual(['housing']);
    expect(read('home visit').hows).toEqual(['home-visit']);
  });
});

describe('what is spelled wrong, and what is not', () => {
  test.each(
    `shared sitting fitting refuse finance rather bother others another other hoping careers gather further apart
    shallow allowed words power tells listed drying misses weather violet domestik voilent`.split(/\s+/),
  )('“%s” is no relative, no need and no place', (written) => {
    expect(read(written)).toMatchObject({ needs: [], audiences: [], hows: [], whens: [] });
    expect(read(written).place).toBeUndefined();
  });

  test.each([
    ['wexfrod', 'Wexford'],
    ['ewxford', 'Wexford'],
    ['watrford', 'Waterford'],
    ['new ros', 'New Ross'],
    ['carrik on suir', 'Carrick-on-Suir'],
  ])('“%s” is %s', (written, name) => expect(read(written).place?.place.name).toBe(name));

  test('a letter wrong in a need is still understood', () => {
    expect(read('councelling').needs).toEqual(['counselling']);
  });
});

describe('words that name no drug, and roads that are no Eircode', () => {
  test.each([
    ['high school', ['high', 'school']],
    ['stop smoking', ['smoking']],
    ['naloxone training', ['naloxone', 'training']],
    ['narcan', ['narcan']],
    ['speed', ['speed']],
    ['vape', ['vape']],
  ])('“%s” is looked for in the listings', (written, rest) => {
    expect(read(written)).not.toHaveProperty('they');
    expect(read(written).rest).toEqual(rest);
    expect(askedFor(read(written), { away: new Set(), picked: undefined }, needs).offers).toEqual([]);
  });
  test('beside a drug they say nothing of their own', () => {
    expect(read('smoking weed')).toMatchObject({ they: 'person', rest: [] });
    expect(read('high on coke')).toMatchObject({ they: 'person', rest: [] });
  });

  test.each(['near n11', 'n25', 'e20', 'x91 near wexford', 'near X91', 'd10'])(
    '“%s” has no Eircode',
    (written) => expect(read(written)).not.toHaveProperty('hasEircode'),
  );
  test.each(['R95 W123', 'near Y35 AB12', 'd6w xy45', 'e91v2p3 please'])('“%s” has one', (written) =>
    expect(read(written)).toMatchObject({ hasEircode: true, rest: [] }),
  );
});

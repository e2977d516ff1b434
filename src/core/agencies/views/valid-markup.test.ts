import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, it, test } from 'vitest';
import type { Html } from '../../html/html.ts';
import { groupsOf } from '../recovery-sheet.ts';
import { type ColleagueLine, type ColleaguesPage, colleaguesView } from './colleagues-view.ts';
import { joinDoorView, joinedView, nameView, sheetView, whatHappensView } from './join-view.ts';

const fingerprint = '0123-4567-89AB-CDEF-GHJK';
const groups = groupsOf(new Uint8Array(32).fill(9));
const invited = { agencyName: 'First <Door>', invitation: 'colleague', until: 'Friday' } as const;
const agencyKey = { publicKey: 'age1pq1agency', fingerprint };
const line = (about: Partial<ColleagueLine> = {}): ColleagueLine => ({
  id: '0123456789abcdef',
  firstName: 'Aoife',
  fingerprint,
  since: 'Monday 23 November, 9am',
  letIn: true,
  deputy: false,
  awayFrom: null,
  awayUntil: null,
  isYou: false,
  isConfirmed: true,
  ...about,
});
const you = line({
  id: 'aaaaaaaaaaaaaaaa',
  firstName: 'Tom',
  isYou: true,
  deputy: true,
  awayFrom: '2026-11-30',
  awayUntil: '2026-12-03',
});
const planted = line({
  id: 'cccccccccccccccc',
  firstName: 'Tom',
  fingerprint: 'PLANTED-KEY',
  isConfirmed: false,
});

const team = (about: Partial<ColleaguesPage> = {}): Html =>
  colleaguesView({
    today: '2026-11-23',
    lines: [you, line(), line({ id: 'bbbbbbbbbbbbbbbb', firstName: null, letIn: false })],
    key: { standing: 'current', publicKey: 'age1pq1agency', fingerprint },
    agencies: [],
    keptHere: false,
    ...about,
  });
const standing = (one: ColleaguesPage['key']['standing']) => ({
  key: { standing: one, publicKey: 'age1pq1agency', fingerprint, publishedFingerprint: 'FOREIGN-KEY' },
});

const views: readonly (readonly [string, Html])[] = [
  ['the door of joining', joinDoorView()],
  ['an invitation that is over', joinDoorView('It is over.')],
  ['what happens', whatHappensView(invited)],
  ['what happens with a first key', whatHappensView({ ...invited, invitation: 'first-key' }, 'Wrong.')],
  ['name and passphrase', nameView()],
  ['the recovery sheet', sheetView(groups, fingerprint, [2, 5])],
  ['joined', joinedView({ ...invited, fingerprint })],
  ['joined with a first key', joinedView({ ...invited, invitation: 'first-key', fingerprint, agencyKey })],
  ['colleagues', team()],
  ['a colleague alone', team({ lines: [you] })],
  ['an invitation', team({ invitation: { link: 'https://example.org/inbox/join/#code', until: 'Friday' } })],
  [
    'the coordinator’s colleagues',
    team({ agencies: [{ slug: 'first-door', name: 'First Door' }], keptHere: true }),
  ],
  ['a removal that was pressed once', team({ removing: line().id })],
  ['a colleague whose key nobody confirmed', team({ lines: [you, line(), planted], removing: line().id })],
  ['something that went wrong', team({ problem: 'Look again.', said: 'Done.' })],
  ['a key that is not published', team(standing('none'))],
  ['a key that is published late', team(standing('older'))],
  ['a key that is not ours', team(standing('foreign'))],
];

const validator = new HtmlValidate(new FileSystemConfigLoader());

test.each(views)('%s is valid markup', async (_, view) => {
  const document = `<!DOCTYPE html>\n<html lang="en-IE"><head><title>Inbox</title></head><body><main>${view.markup}</main></body></html>\n`;
  const report = await validator.validateString(document, 'view.html');
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
  expect(faults).toEqual([]);
});

describe('the list of colleagues', () => {
  it('has no button to remove oneself', () => {
    const { markup } = team();
    expect(markup).toContain(`data-ask-remove="${line().id}"`);
    expect(markup).not.toContain(`data-ask-remove="${you.id}"`);
  });

  it('asks before it removes, and says what stays open', () => {
    expect(team().markup).not.toContain('data-remove=');
    const { markup } = team({ removing: line().id });
    expect(markup).toContain(`data-remove="${line().id}"`);
    expect(markup).toContain('stays open to them');
  });

  it('says who gets no new key because nobody confirmed theirs, and what to do', () => {
    const { markup } = team({ lines: [you, line(), planted], removing: line().id });
    expect(markup).toContain('Nobody who holds the agency’s key has confirmed this one yet');
    expect(markup).toMatch(/The new key goes to Tom [^.]*0123-4567[^.]*\./);
    expect(markup).toMatch(/It does not go to Tom [^.]*PLANTED-KEY/);
    expect(team({ removing: line().id }).markup).not.toContain('It does not go to');
  });
  it('warns of a published key that is not the agency’s, and shows it', () => {
    expect(team(standing('foreign')).markup).toContain('FOREIGN-KEY');
    expect(team(standing('foreign')).markup).toContain('Ring the coordinator and your editor now');
    expect(team(standing('current')).markup).not.toContain('FOREIGN-KEY');
  });
  it('hands on no ring that does not open the published key: it may not be the agency’s', () => {
    const handsOn = /data-let-in=|data-ask-remove=|data-remove=/;
    expect(team({ ...standing('foreign'), removing: line().id }).markup).not.toMatch(handsOn);
    for (const one of ['current', 'older', 'none'] as const)
      expect(team(standing(one)).markup).toMatch(handsOn);
  });

  it('escapes what colleagues call themselves', () => {
    expect(team({ lines: [line({ firstName: '<b>' })] }).markup).not.toContain('<b>');
  });
});

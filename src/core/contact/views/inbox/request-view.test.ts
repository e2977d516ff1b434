import { describe, expect, it } from 'vitest';
import type { ContactRequest } from '../../contact-request.ts';
import {
  accepted,
  changedContact,
  helping,
  inboxData,
  inboxNow,
  letterOf,
  makeRow,
  manyRows,
  ownKeyId,
  ringOnly,
  spokenInbox,
  talk,
  waiting,
  watching,
} from '../../inbox/inbox.fixture.ts';
import type { Said } from '../../inbox/opened-request.ts';
import type { InboxRow } from '../../kept-request.ts';
import { chooseView, deskView } from './desk-view.ts';
import { requestView } from './request-view.ts';

const view = (
  row: InboxRow,
  request: Partial<ContactRequest> = {},
  said: readonly Said[] = [],
  agency = 'first-door',
  now = inboxNow,
): string =>
  requestView(
    { row, letter: letterOf(ringOnly, request), said },
    {
      agency,
      workerKeyId: ownKeyId,
      data: inboxData,
      now,
      spoken: spokenInbox,
      signature: { worker: 'Mary' },
    },
  ).markup;

const acts = (markup: string): string[] =>
  [...markup.matchAll(/data-act="([^"]+)"/g)].map(([, act]) => act ?? '');

describe('one request', () => {
  it('shows safe contact before everything else, and the number only when it is asked for', () => {
    const markup = view(waiting);
    expect(markup.indexOf('safe-title')).toBeLessThan(markup.indexOf('What they ask'));
    expect(markup.indexOf('What they ask')).toBeLessThan(markup.indexOf('In their words'));
    expect(markup).toMatch(/<details class="masked"><summary>Show it<\/summary><b>\(a number\)<\/b>/);
  });

  it('offers “I know this person” before the number', () => {
    const markup = view(waiting);
    expect(markup.indexOf('data-act="step-aside"')).toBeGreaterThan(0);
    expect(markup.indexOf('data-act="step-aside"')).toBeLessThan(markup.indexOf('(a number)'));
  });

  it('shows a changed safe contact beside the old one, to be confirmed first', () => {
    const markup = view(accepted, {}, [...talk, changedContact]);
    expect(markup).toContain('Confirm it is them; reveal nothing.');
    expect(markup.indexOf('somebody@example.org')).toBeLessThan(markup.indexOf('(a number)'));
  });

  it('offers what fits where it stands', () => {
    expect(acts(view(waiting))).toEqual(['step-aside', 'accept', 'write', 'pass-on', 'decline', 'note']);
    expect(acts(view(accepted))).toEqual([
      'step-aside',
      'write',
      'could-not-reach',
      'pass-on',
      'close',
      'note',
    ]);
    expect(acts(view(makeRow({ state: 'closed', awaitsAgencySince: null })))).toEqual(['note']);
  });

  it('passes on to another agency only with consent, and says how to ask', () => {
    const without = view(accepted);
    expect(without).not.toContain('value="second-door"');
    expect(without).toContain('<option value="coordinator">');
    expect(without).toContain('They have not agreed to another agency');
    expect(view(accepted, { mayPassOn: 'yes' })).toContain('<option value="second-door">');
  });

  it('brings in another agency only with consent', () => {
    expect(acts(view(accepted))).not.toContain('bring-in');
    expect(acts(view(accepted, { mayBringIn: 'yes' }))).toContain('bring-in');
  });

  it('never offers an agency that the visitor does not want', () => {
    const markup = view(accepted, { mayPassOn: 'yes', mayBringIn: 'yes', notTo: ['second-door'] });
    expect(markup).not.toContain('value="second-door"');
    expect(markup).toContain('value="third-door"');
  });

  it('lets a helping agency note, and nothing else', () => {
    const markup = view(helping, { mayPassOn: 'yes', mayBringIn: 'yes' });
    expect(acts(markup)).toEqual(['note']);
    expect(markup).toContain('agree with it before you get in touch');
  });

  it('lets the coordinator pass on what another agency declined, and nothing else', () => {
    expect(acts(view(watching, { mayPassOn: 'yes' }, [], 'coordinator'))).toEqual(['pass-on']);
  });

  it('offers to delete at once what a professional sent, and asks once more, wherever it stands', () => {
    const sent = { asker: 'professional' } as const;
    for (const row of [waiting, accepted, makeRow({ state: 'closed', awaitsAgencySince: null })]) {
      expect(acts(view(row, sent)).at(-1)).toBe('forget');
      expect(acts(view(row))).not.toContain('forget');
    }
    expect(view(accepted, sent)).toMatch(
      /<input type="checkbox"[^>]*name="never"[^>]*><span>.*cannot be undone/,
    );
    expect(acts(view(helping, sent))).toEqual(['note']);
    expect(acts(view(watching, sent, [], 'coordinator'))).toEqual(['pass-on', 'forget']);
  });

  it('says on top of safe contact when it is older than seven days', () => {
    const on = (day: string) => view(accepted, {}, [], 'first-door', new Date(`${day}T09:15:00Z`));
    const markup = on('2026-11-29');
    expect(markup).toContain('<b>Check again.</b> They said this more than 7 days ago.');
    expect(markup.indexOf('<b>Check again.</b>')).toBeLessThan(markup.indexOf('(a number)'));
    expect(on('2026-11-28')).not.toContain('Check again');
  });

  it('never runs what somebody wrote', () => {
    expect(view(accepted, { words: '<script>alert(1)</script>' })).not.toContain('<script>');
  });
});

describe('the list', () => {
  const list = (rows: readonly InboxRow[]) =>
    deskView(
      { rows, current: null, agency: 'first-door', workerKeyId: ownKeyId, data: inboxData, now: inboxNow },
      chooseView(rows.length),
    ).markup;

  it('counts each list, and marks what is late', () => {
    const markup = list([
      ...manyRows,
      makeRow({ reference: 'LATE', awaitsAgencySince: new Date('2026-11-02T09:00:00Z') }),
    ]);
    expect(markup).toMatch(/<h3>New<\/h3> <span>9<\/span>/);
    expect(markup).toMatch(/class="due late">Late since Wednesday 4 November, 5pm/);
    expect(markup).toContain('10 wait on you');
  });

  it('says when there is nothing', () => {
    expect(list([])).toContain('Nothing is waiting');
    expect(list([])).toContain('Nothing waits on you');
  });

  it('offers to give one away unopened, and never one that was opened', () => {
    const markup = list([waiting, makeRow({ reference: 'OPENED', state: 'opened' })]);
    expect(markup).toContain('<option>0123-4567-89AB</option>');
    expect(markup).not.toContain('<option>OPENED</option>');
  });
});

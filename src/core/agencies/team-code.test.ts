import { describe, expect, it } from 'vitest';
import { teamCodeText, whoRemains } from './team-code.ts';

const member = (id: string, about: { letIn?: boolean; isConfirmed?: boolean } = {}) => ({
  id,
  letIn: true,
  isConfirmed: true,
  ...about,
});
const idsOf = (members: readonly { readonly id: string }[]) => members.map(({ id }) => id);

describe('who remains when somebody is removed', () => {
  const team = [
    member('you'),
    member('colleague'),
    member('planted', { isConfirmed: false }),
    member('asking', { letIn: false, isConfirmed: false }),
    member('leaving'),
  ];

  it('gets the new key when their key is confirmed', () => {
    expect(idsOf(whoRemains(team, 'leaving').confirmed)).toEqual(['you', 'colleague']);
  });

  it('has to be let in again when it is not', () => {
    expect(idsOf(whoRemains(team, 'leaving').toLetInAgain)).toEqual(['planted']);
  });

  it('is nobody who only asks, even with a code, and not who is removed', () => {
    const { confirmed, toLetInAgain } = whoRemains(
      [member('asking', { letIn: false }), member('gone')],
      'gone',
    );
    expect([...confirmed, ...toLetInAgain]).toEqual([]);
  });
});

describe('what a team code is made of', () => {
  it('is another for another agency and another key', () => {
    const texts = [teamCodeText('a', 'bc'), teamCodeText('ab', 'c'), teamCodeText('a', 'b')];
    expect(new Set(texts).size).toBe(texts.length);
  });
});

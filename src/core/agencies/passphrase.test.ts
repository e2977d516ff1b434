import { describe, expect, it } from 'vitest';
import { strengthOf } from './passphrase.ts';

describe('a passphrase', () => {
  it.each(['', '   ', 'short', 'fifteen signs..', 'aaaaaaaaaaaaaaaaaaaa', 'abababababababab ab'])(
    'that is easy to guess is not enough: %j',
    (passphrase) => {
      expect(strengthOf(passphrase).isEnough).toBe(false);
    },
  );

  it.each(['sixteen signs yes', 'tulip river lamp garden', 'Xk2-9fLqwe82mmZ0'])(
    'that is long and varied is enough: %j',
    (passphrase) => {
      expect(strengthOf(passphrase).isEnough).toBe(true);
    },
  );

  it('says how much is missing, and never the passphrase', () => {
    expect(strengthOf('tulip river').sentence).toContain('11 signs of 16');
    expect(strengthOf('tulip river').sentence).not.toContain('tulip');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isForgotten,
  nextState,
  type RequestState,
  requestActions,
  requestStates,
  stateAfter,
  statesBefore,
} from './request-state.ts';

describe('a request', () => {
  test('is opened, accepted and closed', () => {
    expect(nextState('received', 'open')).toBe('opened');
    expect(nextState('opened', 'accept')).toBe('accepted');
    expect(nextState('accepted', 'close')).toBe('closed');
  });

  test('may be declined, and is closed then', () => {
    expect(nextState('opened', 'decline')).toBe('declined');
    expect(nextState('declined', 'close')).toBe('closed');
  });

  test.each(['accepted', 'declined', 'closed'] as const)(
    'that is %s is neither accepted nor declined again',
    (state) => {
      expect([nextState(state, 'accept'), nextState(state, 'decline')]).toEqual([null, null]);
    },
  );

  test.each(['received', 'opened'] as const)('that is %s is not closed without an answer', (state) => {
    expect(nextState(state, 'close')).toBeNull();
  });

  test.each(['received', 'opened', 'accepted', 'declined', 'closed'] as const)(
    'that is %s can be withdrawn, or forgotten by a worker, and expires',
    (state) => {
      expect(nextState(state, 'withdraw')).toBe('withdrawn');
      expect(nextState(state, 'forget')).toBe('withdrawn');
      expect(nextState(state, 'expire')).toBe('expired');
    },
  );

  test.each(['withdrawn', 'expired'] as const)(
    'that is %s is forgotten, and nothing brings it back',
    (state) => {
      expect(isForgotten(state)).toBe(true);
      expect(requestActions.map((action) => nextState(state, action))).toEqual(
        requestActions.map(() => null),
      );
    },
  );
});

test('nothing but a withdrawn or expired request is forgotten', () => {
  expect(requestStates.filter(isForgotten)).toEqual(['withdrawn', 'expired']);
});

test('what a store moves is what the machine moves', () => {
  for (const state of requestStates) {
    for (const action of requestActions) {
      expect(nextState(state, action)).toBe(statesBefore(action).includes(state) ? stateAfter(action) : null);
    }
  }
});

test('only passing on leads back; otherwise a request never goes back to an earlier state, and always ends', () => {
  const order: Record<RequestState, number> = {
    received: 0,
    opened: 1,
    accepted: 3,
    'could-not-reach': 3,
    declined: 3,
    closed: 4,
    withdrawn: 5,
    expired: 5,
  };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...requestActions), { maxLength: 30 }), (actions) => {
      let state: RequestState = 'received';
      for (const action of actions) {
        const next = nextState(state, action);
        if (next === null) continue;
        if (action === 'pass-on' || action === 'step-aside') expect(next).toBe('received');
        // Whom one could not reach one may reach in the end, or not again.
        else if (next === 'could-not-reach' || state === 'could-not-reach')
          expect(order[next]).toBeGreaterThanOrEqual(order[state]);
        else expect(order[next]).toBeGreaterThan(order[state]);
        state = next;
      }
      expect(isForgotten(state) || nextState(state, 'expire') === 'expired').toBe(true);
    }),
  );
});

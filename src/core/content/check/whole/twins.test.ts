import { expect, test } from 'vitest';
import { printProblem } from '../problem.ts';
import { checkDrafts, type Draft, problemsOf, soundDrafts } from '../sound-content.fixture.ts';

const [first, second] = ['content/services/kind-ear.json', 'content/services/kind-ear-again.json'];
const listing = soundDrafts[first] as Draft;
const withSecond = (changes: Draft) => checkDrafts({ ...soundDrafts, [second]: { ...listing, ...changes } });

test('a service that is written down twice is told of, however its name is spaced', () => {
  const check = withSecond({ name: ' kind  Ear' });
  expect(problemsOf(check)).toEqual([]);
  expect(check.warnings.map(printProblem)).toContain(
    `${second}, "name": ${first} has the same name, organisation and town. If it is the same service, delete one of the two; if not, say in the names what tells them apart.`,
  );
});

test.each([{ name: 'Kind Ear, evenings' }, { address: { kind: 'town', town: 'Elsewhere' } }])(
  'with %j it is another service',
  (changes) => {
    expect(withSecond(changes).warnings.map(printProblem).join()).not.toContain('the same name');
  },
);

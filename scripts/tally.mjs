// Counts what ran, by kind, from the reports of the test runners.

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {Map<string, Count>} Tally */

/** @returns {Tally} */
export const emptyTally = () => new Map();

/**
 * Adds results of one kind.
 * @param {Tally} tally
 * @param {string} kind
 * @param {Partial<Count>} more
 */
export const count = (tally, kind, more) => {
  const { passed, failed, skipped } = tally.get(kind) ?? { passed: 0, failed: 0, skipped: 0 };
  tally.set(kind, {
    passed: passed + (more.passed ?? 0),
    failed: failed + (more.failed ?? 0),
    skipped: skipped + (more.skipped ?? 0),
  });
};

/** `tests/contracts/mail.test.ts` is a test of contracts; what stands beside a module is a unit test. */
const kindOf = (file) => /(?:^|\/)tests\/([^/]+)\//.exec(file)?.[1] ?? 'units and properties';

/**
 * Adds a report of vitest (its `json` reporter). A file that could not be loaded counts as one failed test.
 * @param {Tally} tally
 */
export const countVitest = (tally, report, root) => {
  for (const { name, status, assertionResults } of report.testResults) {
    const kind = kindOf(name.replace(`${root}/`, ''));
    const of = (state) => assertionResults.filter((result) => result.status === state).length;
    const passed = of('passed');
    const failed = of('failed');
    const broken = status === 'failed' && failed === 0 ? 1 : 0;
    count(tally, kind, {
      passed,
      failed: failed + broken,
      skipped: assertionResults.length - passed - failed,
    });
  }
};

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/**
 * Adds a report of Playwright (its `json` reporter). What went wrong outside of every test counts as failed; so does
 * a test that passed only at a second try.
 * @param {Tally} tally
 */
export const countPlaywright = (tally, report) => {
  for (const { projectName, status } of report.suites.flatMap(specsOf).flatMap(({ tests }) => tests)) {
    if (status === 'expected') count(tally, projectName, { passed: 1 });
    else if (status === 'skipped') count(tally, projectName, { skipped: 1 });
    else count(tally, projectName, { failed: 1 });
  }
  if (report.errors.length > 0) count(tally, 'browser', { failed: report.errors.length });
};

/**
 * All kinds together.
 * @param {Tally} tally
 * @returns {Count}
 */
export const total = (tally) => {
  const whole = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tally.values()) {
    whole.passed += passed;
    whole.failed += failed;
    whole.skipped += skipped;
  }
  return whole;
};

/**
 * The closing lines: one for each kind, then `N passed, N failed` alone.
 * @param {Tally} tally
 */
export const closingLines = (tally) => {
  const width = Math.max(0, ...[...tally.keys()].map((kind) => kind.length));
  const lines = [...tally].map(([kind, { passed, failed, skipped }]) => {
    const rest = [failed > 0 && `${failed} FAILED`, skipped > 0 && `${skipped} skipped`].filter(Boolean);
    return `  ${kind.padEnd(width)}  ${[`${passed} passed`, ...rest].join(', ')}`;
  });
  const { passed, failed } = total(tally);
  return ['', 'What ran:', ...lines, '', `${passed} passed, ${failed} failed`].join('\n');
};

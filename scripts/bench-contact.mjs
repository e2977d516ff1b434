// `npm run bench:contact`: how many contact requests two servers on one PostgreSQL accept in a second, beside the bare
// statement through the same driver, and what five times as many do to them. `--without-mail` shows what mail costs.
import { parseArgs } from 'node:util';
import { giveUp, prepare } from './prepare.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    callers: { type: 'string', default: '16' },
    'without-mail': { type: 'boolean', default: false },
  },
});
const whole = (text, what) => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) giveUp(`${what} is a whole number, like 10.`);
  return number;
};

await prepare();
try {
  const { measureThroughput } = await import('../tests/performance/contact/throughput.ts');
  await measureThroughput(
    whole(values.seconds, '--seconds'),
    whole(values.callers, '--callers'),
    values['without-mail'] ? 'off' : 'on',
  );
} catch (thrown) {
  giveUp(thrown.message);
}

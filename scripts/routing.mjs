// `npm run routing`: where a contact request goes and why, for every area, need, asker, and under 18 or not; holes begin with `!`.
// Keys that are still to be made count as made. `-- --site https://…` asks that site who is away today by what workers say;
// without it the rules are shown alone. Ends with 1 when a combination reaches nobody, content/ is not sound, or the site does
// not answer.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fullReportOf } from '../src/adapters/content-files/content-report.ts';
import { readContent } from '../src/adapters/content-files/read-content.ts';
import { dayIn } from '../src/core/calendar/zoned-time.ts';
import { makeContactData } from '../src/core/contact/contact-data.ts';
import { withAbsences } from '../src/core/routing/away-desks.ts';
import { explainRouting, withKeysToCome } from '../src/core/routing/explain-routing.ts';
import { routingSummary, routingTable } from '../src/core/routing/routing-table.ts';

const { site } = parseArgs({ options: { site: { type: 'string' } } }).values;

/** Who is away today: `{}` where no site is named, null where it does not answer. */
const readAbsences = async () => {
  if (site === undefined) return {};
  try {
    const answer = await fetch(new URL('/api/absences', site), { signal: AbortSignal.timeout(20_000) });
    return (await answer.json()).absences ?? null;
  } catch {
    return null;
  }
};

const absences = await readAbsences();
if (absences === null) {
  console.log(
    `${site} does not say who is away. Give the site’s address, like https://alongside.example, or leave --site out.`,
  );
  process.exit(1);
}

const now = new Date();
const result = await readContent(fileURLToPath(new URL('..', import.meta.url)), now);
if (result.kind === 'sound') {
  const { content } = result;
  const data = makeContactData({
    ...content,
    agencies: Object.fromEntries(content.agencies),
    helplines: Object.fromEntries(content.helplines),
    holidays: [],
  });
  const today = dayIn(data.timeZone, now);
  const rows = explainRouting({ data: withAbsences(withKeysToCome(data), absences, today), today });
  const rulesAlone =
    'The rules alone: whoever says in the inbox that they are away counts as there. To ask your site: --site https://…';
  console.log(
    `${routingTable(rows, data)}\n${routingSummary(rows)}${site === undefined ? `\n${rulesAlone}` : ''}`,
  );
  process.exitCode = rows.some(({ hole }) => hole === 'nobody') ? 1 : 0;
} else {
  console.log(fullReportOf(result));
  process.exitCode = 1;
}

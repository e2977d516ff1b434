// `npm run routing`: where a contact request goes and why, for every area, need, asker, and under 18 or not; holes begin with `!`.
// Keys that are still to be made count as made. Ends with 1 when a combination reaches nobody, or content/ is not sound.
import { fileURLToPath } from 'node:url';
import { fullReportOf } from '../src/adapters/content-files/content-report.ts';
import { readContent } from '../src/adapters/content-files/read-content.ts';
import { dayIn } from '../src/core/calendar/zoned-time.ts';
import { makeContactData } from '../src/core/contact/contact-data.ts';
import { explainRouting, withKeysToCome } from '../src/core/routing/explain-routing.ts';
import { routingSummary, routingTable } from '../src/core/routing/routing-table.ts';

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
  const rows = explainRouting({ data: withKeysToCome(data), today: dayIn(data.timeZone, now) });
  console.log(`${routingTable(rows, data)}\n${routingSummary(rows)}`);
  process.exitCode = rows.some(({ hole }) => hole === 'nobody') ? 1 : 0;
} else {
  console.log(fullReportOf(result));
  process.exitCode = 1;
}

// Prints how hard each page is to read, what is wrong in content/ or what is there, and what is checked. Ends with 1 when something is wrong.
import { fileURLToPath } from 'node:url';
import { fullReportOf } from '../src/adapters/content-files/content-report.ts';
import { readContent } from '../src/adapters/content-files/read-content.ts';
import { dayIn } from '../src/core/calendar/zoned-time.ts';
import { checksInWords } from '../src/core/content/check/whole/checks-due.ts';

const result = await readContent(fileURLToPath(new URL('..', import.meta.url)), new Date());
console.log(fullReportOf(result));
if (result.kind === 'sound')
  console.log(checksInWords(result.content, dayIn(result.content.site.timeZone, new Date())));
process.exitCode = result.kind === 'sound' ? 0 : 1;

// Prints how hard each page is to read, and what is wrong in content/ or what is there. Ends with 1 when something is wrong.
import { fileURLToPath } from 'node:url';
import { fullReportOf } from '../src/adapters/content-files/content-report.ts';
import { readContent } from '../src/adapters/content-files/read-content.ts';

const result = await readContent(fileURLToPath(new URL('..', import.meta.url)), new Date());
console.log(fullReportOf(result));
process.exitCode = result.kind === 'sound' ? 0 : 1;

// Loaded before a program whose memory is measured: writes the most it held at a time, in MB, when it ends.
import { writeFileSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => {
  const file = process.env['PEAK_FILE'];
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  if (file) writeFileSync(file, JSON.stringify({ megabytes }));
});

import { fingerprintOf } from '#adapters/age/keys.ts';
import { absenceWords } from '#core/agencies/absence.ts';
import { spokenClock } from '#core/calendar/spoken-time.ts';
import type { WorkingHours } from '#core/calendar/working-hours.ts';
import type { AgencyKeys } from '#core/desk/agency-keys.ts';
import { capital, keysInWords, type Names, troubleWords } from '#core/desk/desk-words.ts';
import { type Html, html } from '#core/html/html.ts';

/** Working hours as one would write them: `Monday, Tuesday, 9am to 5pm`. */
const hoursWords = ({ days, from, to }: WorkingHours): string =>
  `${days.map(capital).join(', ')}, ${spokenClock(from)} to ${spokenClock(to)}`;

const nameOf = ({ id }: AgencyKeys['workers'][number], names: Names): string =>
  names.worker(id) ?? `key ${id.slice(0, 4)}`;

/** Made here from the public keys, so that a mail about a changed key can be compared with them. */
const fingerprints = ({ desk, workers }: AgencyKeys, names: Names): Html => {
  const keys = [
    ...(desk.publicKey === undefined ? [] : [['What visitors’ browsers lock with', desk.publicKey] as const]),
    ...workers.map((worker) => [nameOf(worker, names), worker.recipient] as const),
  ];
  return html`<details><summary>Fingerprints</summary><ul class="told">${keys.map(([whose, key]) => html`<li>${whose}: <span class="signs">${fingerprintOf(key)}</span></li>`)}</ul></details>`;
};

/** The agencies: when they read, who can open what comes, and what should be mended. */
export const agencyList = (agencies: readonly AgencyKeys[], names: Names, today: string): Html =>
  html`<ol class="rows ruled">${agencies.map((agency) => {
    const people = agency.workers.map((worker) => {
      const name = nameOf(worker, names);
      const about = [worker.deputy ? 'deputy' : '', absenceWords(worker, today)];
      const said = about.filter((word) => word !== '').join(', ');
      return said === '' ? name : `${name} (${said})`;
    });
    return html`<li><h3>${capital(agency.desk.name)}</h3>
${agency.troubles.length === 0 ? null : html`<p><b class="overdue">${agency.troubles.map((trouble) => troubleWords[trouble]).join('. ')}.</b></p>`}
<p>${keysInWords(agency)}${people.length === 0 ? '' : `: ${people.join(', ')}`}.</p>
<p><small>${hoursWords(agency.desk.workingHours)}. Answers within ${agency.desk.answersWithinWorkingDays} working days.</small></p>
${agency.workers.length === 0 && agency.desk.publicKey === undefined ? null : fingerprints(agency, names)}</li>`;
  })}</ol>`;

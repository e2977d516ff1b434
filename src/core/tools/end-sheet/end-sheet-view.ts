import type { CoverageState } from '../../coverage/coverage-rule.ts';
import { type Html, html } from '../../html/html.ts';
import type { EndSheetFacts, Step } from './end-sheet.ts';

const coverageWords: Readonly<Record<CoverageState, string>> = {
  served: 'Served: the directory lists somebody. You did not find them, or could not use them.',
  limited: 'Limited: somebody is listed, and not enough.',
  'not-served': 'Not served: nobody is listed.',
};

const table = (
  title: string,
  heads: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
): Html =>
  html`<h3>${title}</h3><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map(([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;

const inOrder = (texts: readonly string[]): string =>
  [...new Set(texts.filter((text) => text !== ''))].join('; ');

/** What an exercise came to, in tables. `needWords` says a need; `place` is where coverage was asked, empty when nobody said. */
export const endSheetView = (
  { paths, withNothing, agencies, again, gaps }: EndSheetFacts,
  needWords: (need: string) => string,
  place: string,
): Html => {
  const pathOf = (steps: readonly Step[]) =>
    steps.length === 0
      ? 'Nothing yet'
      : html`<ol>${steps.map(({ need, service }) => html`<li>${need === '' ? '' : `${needWords(need)}: `}${service === '' ? html`<b>nothing</b>` : service}</li>`)}</ol>`;
  const unmet = gaps.filter(({ people }) => people.length > 0).length;
  const outside = agencies.filter(({ inDirectory }) => !inDirectory).length;
  return html`<p class="end-counts">${agencies.length} ${agencies.length === 1 ? 'agency' : 'agencies'} · ${again.length} ${again.length === 1 ? 'time' : 'times'} assessed again · ${withNothing.length} of ${paths.length} with nothing · ${unmet} ${unmet === 1 ? 'need' : 'needs'} that nobody met</p>
${table(
  'The path of each member',
  ['Member', 'Service after service', 'First seen', 'Who holds it together'],
  paths.map(({ person, steps }) => [
    person,
    pathOf(steps),
    inOrder(steps.map(({ seen }) => seen)),
    inOrder(steps.map(({ holds }) => holds)),
  ]),
)}
${
  agencies.length === 0
    ? null
    : html`${table(
        'Agencies involved',
        ['Agency', 'For whom'],
        agencies.map(({ name, people, inDirectory }) => [
          inDirectory ? name : `${name} (not in the directory)`,
          people.join(', '),
        ]),
      )}${outside === 0 ? null : html`<p>What is not in the directory hangs on somebody knowing it. Should it be listed?</p>`}`
}
${
  again.length === 0
    ? html`<h3>Assessed again</h3><p>Nobody, by what you ticked.</p>`
    : table(
        'Assessed again',
        ['Who', 'By whom'],
        again.map(({ person, service }) => [
          person === '' ? 'Not said' : person,
          service === '' ? 'Not said' : service,
        ]),
      )
}
<h3>Gaps, beside the coverage page</h3>${
    place === ''
      ? html`<p>Choose a place at the top of the page: then each need stands beside what the directory covers there.</p>`
      : null
  }${
    gaps.length === 0
      ? html`<p>No gap by what is written.</p>`
      : html`<table><thead><tr><th scope="col">Need</th><th scope="col">For whom nothing was found</th><th scope="col">${place === '' ? 'The coverage page' : `The coverage page, ${place}`}</th></tr></thead><tbody>${gaps.map(({ need, people, coverage }) => html`<tr><th scope="row">${needWords(need)}</th><td>${people.length === 0 ? 'Nobody: you found somebody for each.' : people.join(', ')}</td><td>${coverage === undefined ? (place === '' ? 'No place chosen' : 'The directory has no such need') : coverageWords[coverage]}</td></tr>`)}</tbody></table>`
  }
<p class="screen-only"><a href="/professionals/coverage/">What is covered where, and the sheets of gaps</a></p>`;
};

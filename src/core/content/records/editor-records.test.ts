import { expect, test } from 'vitest';
import { placeOf } from '../check/content-files.ts';
import { readFile } from '../check/file-reading.ts';
import { editorRecords } from './editor-records.ts';

const prose = {
  frontMatter: { kind: 'value', value: { title: 'Start', needs: ['housing'], related: ['friends/one'] } },
  faults: [],
  blocks: [
    { name: 'Helpline', attributes: { id: 'listeners' }, line: 9 },
    { name: 'Emergency', attributes: {}, line: 9 },
  ],
  passages: [],
  links: [
    { address: '/service/a-house/', line: 10 },
    { address: '/friends/one/#later', line: 11 },
    { address: 'https://example.org/a/b/', line: 12 },
  ],
} as const;

const file = (path: string, record: unknown) =>
  readFile({ path, text: JSON.stringify(record) }, placeOf(path), undefined);

const read = [
  ...file('content/needs.json', { needs: [{ slug: 'housing', name: 'A place to live' }] }),
  ...file('content/services/a-house.json', { name: 'A house', organisation: 'one', needs: ['housing'] }),
  ...file('content/organisations/one.json', { name: 'One' }),
  ...file('content/routing.json', { rules: [{ name: 'All', agency: 'wexford', needs: ['housing'] }] }),
  ...readFile(
    { path: 'content/guidance/families/start.mdx', text: '' },
    placeOf('content/guidance/families/start.mdx'),
    prose,
  ),
];

test('it is known what can be named, by its name', () => {
  const { named } = editorRecords(read);
  expect(named).toMatchObject({
    needs: [{ slug: 'housing', name: 'A place to live' }],
    organisations: [{ slug: 'one', name: 'One' }],
    guidance: [{ slug: 'families/start', name: 'Start' }],
    helplines: [],
  });
});

test('it is known who names what: in facts, in blocks and in links', () => {
  expect(editorRecords(read).namedBy).toEqual({
    'needs/housing': ['Guidance “Start”', 'Routing', 'Service “A house”'],
    'organisations/one': ['Service “A house”'],
    'agencies/wexford': ['Routing'],
    'helplines/listeners': ['Guidance “Start”'],
    'services/a-house': ['Guidance “Start”'],
    'guidance/friends/one': ['Guidance “Start”'],
  });
});

test('a file that cannot be read names nothing', () => {
  const path = 'content/services/broken.json';
  const broken = readFile({ path, text: '{' }, placeOf(path), undefined);
  expect(editorRecords(broken).namedBy).toEqual({});
});

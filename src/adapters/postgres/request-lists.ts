import type { HistoryLine, KeptMessage } from '#core/contact/kept-request.ts';

// Lists inside a row of `contact_request r`, as JSON: times as text that JavaScript reads, bytes as base 64.
const time = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const listOf = (parts: string, rest: string) =>
  `(select coalesce(json_agg(json_build_object(${parts}) order by ${rest}), '[]')`;
const bytes = (column: string) => `translate(encode(${column}, 'base64'), E'\\n', '')`;

/** A request's messages, oldest first. A condition and `)` follow. */
export const messagesOf = `${listOf(
  `'id', m.uid, 'at', ${time('m.at')}, 'author', m.author, 'sealed', ${bytes('m.sealed')}`,
  'm.id',
)}
  from request_message m where m.request_id = r.id`;

/** A request's history, oldest first, as the column `history`. */
export const historyOf = `${listOf(
  `'at', ${time('e.at')}, 'action', e.action, 'agency', e.agency, 'workerKeyId', e.worker_key_id`,
  'e.id',
)} from request_event e where e.request_id = r.id) as history`;

/** The agencies that were brought in, as the column `helpers`. */
export const helpersOf = `${listOf(`'at', ${time('h.at')}, 'agency', h.agency, 'keyId', h.agency_key_id`, 'h.at, h.agency')}
  from request_helper h where h.request_id = r.id) as helpers`;

/** Their copies of the letter, as the column `helper_copies`. */
export const helperCopiesOf = `${listOf(
  `'agency', h.agency, 'agencyKeyId', h.agency_key_id, 'sealed', ${bytes('h.sealed')}`,
  'h.at, h.agency',
)}
  from request_helper h where h.request_id = r.id) as helper_copies`;

/** The three lists as they come from the database. */
export type Lists = {
  readonly messages: readonly { id: string; at: string; author: KeptMessage['author']; sealed: string }[];
  readonly history: readonly (Omit<HistoryLine, 'at'> & { at: string })[];
  readonly helpers: readonly { at: string; agency: string; keyId: string }[];
};

/** Bytes from base 64. */
export const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** Lines whose time is text, with their time as a date. */
export const timed = <Line extends { readonly at: string }>(lines: readonly Line[]) =>
  lines.map((line) => ({ ...line, at: new Date(line.at) }));

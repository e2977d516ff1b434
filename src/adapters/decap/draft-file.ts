import type { ContentFile } from '#core/content/check/file-reading.ts';
import { isRecord } from '#core/content/schema-shape.ts';

/**
 * The file of `content/` that a draft would be, from what the form sends: `{ path, data }`. A page has its text in `body`; its
 * facts are written as JSON, which is YAML too. Undefined when this is no draft of a record.
 */
export const draftFileOf = (sent: unknown): ContentFile | undefined => {
  if (!isRecord(sent) || typeof sent['path'] !== 'string' || !isRecord(sent['data'])) return undefined;
  const { path, data } = { path: sent['path'], data: sent['data'] };
  if (!/^content(\/[a-z0-9-]+)+\.(json|mdx)$/.test(path)) return undefined;
  if (path.endsWith('.json')) return { path, text: JSON.stringify(data) };
  const { body, ...facts } = data;
  return { path, text: pageOf(facts, typeof body === 'string' ? body : '') };
};

/** A page: its facts between two lines of dashes, then its text. */
const pageOf = (facts: Readonly<Record<string, unknown>>, text: string): string =>
  `---\n${JSON.stringify(facts)}\n---\n\n${text}\n`;

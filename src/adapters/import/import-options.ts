import { parseArgs } from 'node:util';

/** What somebody asked for. */
export type ImportOptions = {
  readonly from: readonly string[];
  readonly into: string | undefined;
  readonly isWriting: boolean;
  readonly source: string | undefined;
  readonly needs: readonly string[];
  readonly areas: readonly string[];
};

export const usage = `npm run import -- <file or folder> [--write]

Reads services into content/: HSDS 3.0 or Open Referral UK as JSON, or a table as CSV. Without --write it only
says what it would do.

  --write            write it
  --source <name>    it is somebody else's list, and this is its name
  --need <need>      the need of records that name none of ours (may be given again)
  --area <area>      the area of records that name none of ours (may be given again)
  --into <folder>    another content folder than this site's

Ends with 0 when all is well, with 1 when some records were refused, with 2 when nothing could be read or written.
docs/import.md has more.`;

/** Reads the words after the command; a sentence when they make no sense. */
export const readOptions = (
  words: readonly string[],
): { readonly options: ImportOptions } | { readonly fault: string } | { readonly help: true } => {
  const read = (() => {
    try {
      return parseArgs({
        args: [...words],
        allowPositionals: true,
        options: {
          write: { type: 'boolean', default: false },
          help: { type: 'boolean', short: 'h', default: false },
          source: { type: 'string' },
          into: { type: 'string' },
          need: { type: 'string', multiple: true, default: [] },
          area: { type: 'string', multiple: true, default: [] },
        },
      });
    } catch (error) {
      return error instanceof Error ? error.message.replace(/\. To specify.*$/s, '.') : 'That is no option.';
    }
  })();
  if (typeof read === 'string') return { fault: read };
  const { values, positionals } = read;
  if (values.help) return { help: true };
  if (positionals.length === 0) return { fault: 'Name the file or folder that is to be imported.' };
  return {
    options: {
      from: positionals,
      into: values.into,
      isWriting: values.write,
      source: values.source,
      needs: values.need,
      areas: values.area,
    },
  };
};

// Compresses text files once, at build time, as far as brotli and gzip go: the server then only sends files.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { someAtOnce } from '../src/adapters/files/some-at-once.mjs';

const text = /\.(?:css|csv|html|js|json|mjs|svg|txt|webmanifest|xml)$/;
const smallest = 256;
/** Above this the last percent would cost many seconds. */
const large = 1024 * 1024;
const nearlyBest = 9;
/** So many files of a folder are worth the last tenth of their size: with 20,000 services it would cost a quarter of an hour. */
const many = 1000;
const ofMany = 7;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * A file's bytes as brotli, as small as can be unless a quality is given.
 * @param {Buffer} bytes
 * @param {number} [quality]
 * @returns {Promise<Buffer>}
 */
export const asBrotli = (bytes, quality = constants.BROTLI_MAX_QUALITY) =>
  brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > large ? nearlyBest : quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

const firstPart = (file) => file.split(sep)[0];

/**
 * Writes a `.br` beside every text file of a folder that gains by it, and a `.gz`, but none in a folder of very many files:
 * with 20,000 services it would be a fifth of the whole site, for those few who take gzip and no brotli. Servers make theirs
 * as they ask.
 */
export const compressFolder = async (folder) => {
  const files = (await readdir(folder, { recursive: true })).filter((file) => text.test(file));
  const inFolder = new Map();
  for (const file of files) inFolder.set(firstPart(file), (inFolder.get(firstPart(file)) ?? 0) + 1);
  const isOfMany = (file) => inFolder.get(firstPart(file)) > many;
  await someAtOnce(files, async (file) => {
    const whole = join(folder, file);
    const bytes = await readFile(whole);
    if (bytes.length < smallest) return;
    const br = await asBrotli(bytes, isOfMany(file) ? ofMany : undefined);
    if (br.length < bytes.length) await writeFile(`${whole}.br`, br);
    if (isOfMany(file)) return;
    const gz = await zip(bytes, { level: 9 });
    if (gz.length < bytes.length) await writeFile(`${whole}.gz`, gz);
  });
};

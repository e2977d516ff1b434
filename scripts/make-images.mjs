// `node scripts/make-images.mjs`: draws the mark of public/favicon.svg as the pictures that browsers and messengers want,
// in the colours of the tokens, into public/. It says nothing but two lines, so that it fits every network.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { browserArguments, findBrowser } from './browser.mjs';
import { prepare, root } from './prepare.mjs';

const folder = join(root, 'public');

/** The mark alone, in the colours of daylight, on `ground` unless that is undefined. */
const pageWith = (mark, height, ground) => `<!doctype html><style>
  body { margin: 0; height: 100vh; display: grid; place-items: center; ${ground ? `background: ${ground}` : ''} }
  svg { height: ${height}; }
</style>${mark}`;

/** The file format of icons: a directory of one entry, then the picture as it is (PNG, 32 × 32). */
const asIcon = (png) => {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(32, 6);
  head.writeUInt8(32, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
};

/** Draws `favicon.ico`, `apple-touch-icon.png` (180 × 180) and `share.png` (1200 × 630). */
const makeImages = async () => {
  const { chromium } = await import('@playwright/test');
  const { tokenColours } = await import('../src/layouts/token-colours.ts');
  const mark = readFileSync(join(folder, 'favicon.svg'), 'utf8');
  const { light: paper } = tokenColours(readFileSync(join(root, 'src/styles/tokens.css'), 'utf8'), 'paper');
  const executablePath = findBrowser(env);
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: browserArguments,
  });
  const draw = async (width, height, share, ground) => {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
    await page.setContent(pageWith(mark, share, ground));
    return page.screenshot({ omitBackground: ground === undefined });
  };
  writeFileSync(join(folder, 'favicon.ico'), asIcon(await draw(32, 32, '100%')));
  writeFileSync(join(folder, 'apple-touch-icon.png'), await draw(180, 180, '62%', paper));
  writeFileSync(join(folder, 'share.png'), await draw(1200, 630, '46%', paper));
  await browser.close();
};

if (argv[1] === import.meta.filename) {
  await prepare();
  await makeImages();
}

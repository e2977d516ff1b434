import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, type PageScreenshotOptions, type TestInfo } from '@playwright/test';
import { readPng, writeSmallPng } from './small-png.ts';

/** The pictures of this kind of machine: letters are drawn differently on each. */
export const baselines = join(import.meta.dirname, 'baselines', process.platform);

/** Why pictures cannot be compared here, where they cannot. */
export const cannotCompare = ({ config }: TestInfo): string | undefined =>
  existsSync(baselines) || config.updateSnapshots !== 'missing'
    ? undefined
    : `There are no pictures of ${process.platform} to compare with: tests/pictures/baselines/${process.platform}. “npm run pictures” makes them.`;

/**
 * Compares a page, as it is now, with its picture `name.png`; goes on after a difference, so that all are seen in one run.
 * Under `npm run pictures` a picture that is different is replaced.
 */
export const comparePicture = async (
  page: Page,
  name: string,
  options: PageScreenshotOptions = {},
): Promise<void> => {
  const taken = await page.screenshot({ animations: 'disabled', caret: 'hide', ...options });
  const picture = writeSmallPng(readPng(taken));
  const baseline = join(baselines, `${name}.png`);
  // Nearly always it is the same to the last byte, and then there is nothing to compare pixel by pixel.
  if (existsSync(baseline) && readFileSync(baseline).equals(picture)) return;
  expect.soft(picture).toMatchSnapshot(`${name}.png`, { maxDiffPixels: 40 });
};

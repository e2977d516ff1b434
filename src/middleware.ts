import type { MiddlewareHandler } from 'astro';
import { addressInMain, codeInAddress, type PageLanguage } from '#core/languages/page-language.ts';
import { otherLanguages } from './language-pages.ts';
import { mainLanguage, otherCodes } from './languages.ts';

/** A frame says its direction only where that is not the one of the text. */
const frameOf = ({ tag, direction }: PageLanguage): NonNullable<PageLanguage['frame']> =>
  direction === mainLanguage.direction ? { lang: tag } : { lang: tag, dir: direction };

/** Tells every page and every component on it which language it speaks: the first part of the address says so. */
export const onRequest: MiddlewareHandler = async ({ url, locals }, next) => {
  const code = codeInAddress(url.pathname, otherCodes);
  const spoken = code === undefined ? undefined : (await otherLanguages()).get(code);
  const isFallback = spoken?.pages.get(addressInMain(url.pathname, otherCodes)) === 'fallback';
  const language = spoken?.language ?? mainLanguage;
  locals.language = isFallback ? { ...language, frame: frameOf(language) } : language;
  return next();
};

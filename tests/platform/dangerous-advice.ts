/** A page or a tool, as somebody reads it: its pieces of text in their order. */
export type ReadText = readonly string[];

/** Advice that can hurt where somebody has to be afraid at home. What has no consequences, by its own words, is none. */
const riskyAdvice =
  /(?<!without )\bconsequences?\b|\bultimatums?\b|\btough love\b|\bset(?:ting)? (?:a |your )?limits?\b|\b(?:change the locks?|(?:throw|put|kick) them out)\b/i;

/** Asks whether somebody is afraid or in danger, or says to settle that first. */
const safetyCheck =
  /\b(?:afraid|frighten(?:s|ed|ing)?|fear(?:s|ful)?|threaten(?:s|ed)?|in danger|be dangerous|safe to say no|question of safety)\b/i;

/**
 * The pieces with such advice that stand before any safety check, and have none themselves before the advice. Pieces of up to
 * six words are headings, names of links and choices: they advise nothing yet.
 */
export const adviceBeforeSafety = (text: ReadText): readonly string[] =>
  text.filter((piece, index) => {
    const advice = piece.search(riskyAdvice);
    if (advice === -1 || piece.split(/\s+/).length <= 6) return false;
    return ![...text.slice(0, index), piece.slice(0, advice)].some((before) => safetyCheck.test(before));
  });

const whom = '(?:you|them|your (?:family|children|home)|her|him)';
const promises = [
  /\b(?:you|they|your (?:family|children))(?:’ll| will) (?:be|stay|feel) (?:quite |completely )?(?:safe|protected)\b/i,
  new RegExp(`\\b(?:can|will|’ll) (?:protect ${whom}|keep ${whom} safe)\\b`, 'i'),
  new RegExp(`\\b(?:protects ${whom}|keeps ${whom} safe)\\b`, 'i'),
  /\bguarantee(?:s|d)?\b/i,
  /\b(?:nothing|nobody|no one) (?:can|will) (?:happen to|hurt|harm|reach|get at) (?:you|them)\b/i,
];

/** Says that nobody can promise it. */
const denial =
  /\b(?:can’t|cannot|can not|doesn’t|does not|don’t|never|nobody can|no one can|not) (?:\w+ )?(?:promise|guarantee|mean|keep|protect)/i;

/** The sentences that promise somebody protection. */
export const promisesOfProtection = (text: ReadText): readonly string[] =>
  text
    .flatMap((piece) => piece.split(/(?<=[.!?])\s+/))
    .filter((sentence) => promises.some((promise) => promise.test(sentence)) && !denial.test(sentence));

/** The pieces of an MDX page under its front matter, by empty lines, without marks and names of blocks. */
export const textOfMdx = (source: string): ReadText =>
  source
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split(/\n{2,}/)
    .map((piece) =>
      piece
        .replace(/<(\w+)[^>]*\btitle="([^"]*)"[^>]*>/g, ' $2 ')
        .replace(/<[^>]+>|\]\([^)]*\)|[*_#[\]]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((piece) => piece !== '');

/** Every text of a JSON record that somebody reads, in its order; ids, sources and addresses are none. */
export const textOfJson = (value: unknown, key = ''): ReadText => {
  if (typeof value === 'string') return ['id', 'slug', 'sources', 'kind'].includes(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => textOfJson(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textOfJson(one, name));
};

/** The pieces of text in the main part of a built page, in their order. */
export const textOfPage = (markup: string): ReadText =>
  (markup.match(/<main\b[\s\S]*<\/main>/)?.[0] ?? '')
    .replace(/<(script|style|svg|template)\b[\s\S]*?<\/\1>/g, ' ')
    .split(
      /<\/?(?:p|li|h[1-6]|dt|dd|td|th|summary|legend|label|option|small|section|div|ul|ol|aside|details)\b[^>]*>/,
    )
    .map((piece) =>
      piece
        .replace(/<[^>]+>/g, ' ')
        .replace(/&#39;|&#x27;|&rsquo;/g, '’')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((piece) => piece !== '');

/** Far more than any field may have: what is longer is a mistake of the file, and is not even looked at. */
const mostCharacters = 20_000;

/** Characters that nobody sees, and those that turn a line of text around. */
const unseen = /(?![\n\r\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffd]/u;

/** Why a text of somebody's file cannot be taken, in a sentence; `undefined` when it can. */
export const textFault = (text: string): string | undefined => {
  if (text.length > mostCharacters)
    return `It has ${text.length.toLocaleString('en')} characters. Keep it under 4,000.`;
  return unseen.test(text)
    ? 'There is a character in it that nobody sees, or that was lost. Type the text again.'
    : undefined;
};

const prefix = 'alongside/inbox-challenge/v1';

/** The text of a challenge: exactly these lines, so that a stored request can never pass for one. `nonce` is 64 hex digits. */
export const challengeText = (origin: string, nonce: string): string => `${prefix}\n${origin}\n${nonce}\n`;

/** Whether a text that was opened is a challenge for this very site. Nothing else is ever answered. */
export const isChallengeFor = (origin: string, text: string): boolean => {
  const [first, second, third, ...rest] = text.split('\n');
  return (
    first === prefix &&
    second === origin &&
    third !== undefined &&
    /^[0-9a-f]{64}$/.test(third) &&
    rest.length === 1 &&
    rest[0] === ''
  );
};

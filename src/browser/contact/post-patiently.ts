const longestWaitSeconds = 15;

/** The ticket for one more step, and how long to wait before it is shown; null when the answer asks for none. */
const stepIn = async (answer: Response): Promise<{ ticket: string; seconds: number } | null> => {
  const seconds = Number(answer.headers.get('Retry-After'));
  if (answer.status !== 429 || !(seconds > 0 && seconds <= longestWaitSeconds)) return null;
  const said: unknown = await answer
    .clone()
    .json()
    .catch(() => null);
  return typeof said === 'object' && said !== null && 'ticket' in said && typeof said.ticket === 'string'
    ? { ticket: said.ticket, seconds }
    : null;
};

/**
 * Posts JSON to a door. When many knock there from one place at the same time, it waits a few seconds as the door asks, and
 * tries once more by itself.
 */
export const postPatiently = async (
  path: string,
  body: string,
  patienceMilliseconds: number,
): Promise<Response> => {
  const post = (headers: Readonly<Record<string, string>>) =>
    fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...headers },
      body,
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
  const answer = await post({});
  const step = await stepIn(answer);
  if (step === null) return answer;
  await new Promise((resolve) => setTimeout(resolve, step.seconds * 1000 + 500));
  return post({ 'Alongside-Ticket': step.ticket });
};

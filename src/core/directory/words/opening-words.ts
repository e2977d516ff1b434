/**
 * What somebody could say first when they ring a service that serves these needs (slugs of `content/needs.json`). The first
 * need with words of its own decides; other needs, and those of another network, get words that fit everywhere.
 */
export const openingWords = (needs: readonly string[]): string => {
  const first = [...byNeed.keys()].find((need) => needs.includes(need));
  return (first === undefined ? undefined : byNeed.get(first)) ?? anywhere;
};

const anywhere =
  'Somebody close to me drinks too much or uses drugs. I’m not ringing about them. I’m ringing because I need to talk.';

/** The most urgent need first. */
const byNeed: ReadonlyMap<string, string> = new Map([
  [
    'feeling-safe',
    'I don’t feel safe at home, and I don’t know what to do. Can I talk to somebody? I may have to hang up suddenly.',
  ],
  [
    'healing',
    'Something happened to me. I’m not ready to say much. Can you tell me what you do, and what I can decide myself?',
  ],
  ['grief', 'Somebody close to me has died. Is there a person I could talk to?'],
  [
    'housing',
    'Somebody in my family could lose their home, or has none. I don’t know where to start. Can you tell me?',
  ],
  [
    'getting-them-help',
    'Somebody close to me drinks too much or uses drugs. I don’t know if they want help yet. What could you do for them, and what for me?',
  ],
  [
    'children-and-young-people',
    'I’m ringing about a young person. There is too much drink or drug use at home. What could you do for them, and for me?',
  ],
]);

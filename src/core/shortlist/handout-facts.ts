import type { Need } from '../content/need.ts';
import type { Area } from '../content/site.ts';
import { type CheckState, checkStateOn } from '../directory/check-state.ts';
import type { Service } from '../directory/service.ts';
import { groupInWords } from '../directory/words/group-in-words.ts';
import { openingInWords } from '../directory/words/opening-in-words.ts';
import { placeInWords } from '../directory/words/place-words.ts';

/** What a hand-out says of a service. What nobody knows is left out. */
export type HandoutFacts = {
  /** As it stands in links. */
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly place: string;
  readonly phones: readonly { readonly number: string; readonly description?: string | undefined }[];
  readonly url?: string;
  readonly opening?: string;
  /** Each group with its times, as a rule that stays right on paper. */
  readonly groups?: readonly string[];
  readonly howToGetIn?: string;
  readonly check: { readonly state: CheckState; readonly says: string };
  /** It could put somebody in danger, if the wrong person saw it. */
  readonly isCareful?: true;
};

/** What every list is made from: the same for every visitor. */
export type HandoutData = {
  readonly network: string;
  /** A tag, like `en-IE`. */
  readonly language: string;
  readonly timeZone: string;
  readonly services: readonly HandoutFacts[];
};

/** What there is to know beside the service itself. */
type Around = {
  readonly areas: readonly Area[];
  readonly needs: readonly Pick<Need, 'slug' | 'couldEndanger'>[];
  /** Like `the South East`. */
  readonly region: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Says a day, `YYYY-MM-DD`, in words. */
  readonly sayDay: (day: string) => string;
};

const ways = {
  phone: 'by phone',
  visit: 'by a visit',
  email: 'by e-mail',
  provider: 'by the service itself',
} as const;

const checkOf = ({ checked }: Service, { today, sayDay }: Around): HandoutFacts['check'] => {
  const state = checkStateOn(today, checked);
  if (checked === undefined) return { state, says: 'Not yet confirmed. Ask before you travel.' };
  const when = `${sayDay(checked.on)}, ${ways[checked.how]}.`;
  return state === 'checked'
    ? { state, says: `Checked ${when}` }
    : { state, says: `Last checked ${when} Ask before you travel.` };
};

const placeOf = (service: Service, { areas, region }: Around): string => {
  const { address } = service;
  if (address.kind === 'full')
    return [...address.lines, address.town, address.postalCode].filter(Boolean).join(', ');
  const { name, note } = placeInWords(service, areas, region);
  return note === undefined || note === 'area' ? name : `${name}, ${note}`;
};

const openingOf = ({ openingDescription, opening }: Service): string | undefined =>
  openingDescription ?? (opening && openingInWords(opening).join(' '));

const groupsOf = ({ groupTimes = [] }: Service, today: string): string[] =>
  groupTimes
    .filter(({ lastOn }) => lastOn === undefined || lastOn >= today)
    .map((group) => `${group.name}: ${groupInWords(group, today)}`);

const howToGetInOf = ({ applicationProcess, walkIn }: Service): string | undefined =>
  applicationProcess ?? (walkIn === true ? 'You can walk in.' : undefined);

/** What a hand-out says of a service; `id` is the one in links. A hidden address is in no field of it. */
export const handoutFactsOf = (id: string, slug: string, service: Service, around: Around): HandoutFacts => {
  const opening = openingOf(service);
  const groups = groupsOf(service, around.today);
  const howToGetIn = howToGetInOf(service);
  const isCareful = around.needs.some(
    (need) => need.couldEndanger === true && service.needs.includes(need.slug),
  );
  return {
    id,
    slug,
    name: service.name,
    kind: service.kind,
    place: placeOf(service, around),
    phones: service.phones,
    ...(service.url !== undefined && { url: service.url }),
    ...(opening !== undefined && { opening }),
    ...(groups.length > 0 && { groups }),
    ...(howToGetIn !== undefined && { howToGetIn }),
    check: checkOf(service, around),
    ...(isCareful && { isCareful }),
  };
};

/** Something that was asked for, the page that answers it, and what a page about it cannot leave unsaid. */
export type AskedFor = {
  /** The row of the product's table, where it has one. */
  readonly row?:
    | 'S2'
    | 'S3'
    | 'S8'
    | 'S9'
    | 'S13'
    | 'S14'
    | 'S15'
    | 'S17'
    | 'S18'
    | 'S19'
    | 'S22'
    | 'S23'
    | 'S24';
  readonly about: string;
  readonly address: string;
  readonly says: readonly RegExp[];
};

const families: readonly AskedFor[] = [
  {
    about: 'just found out',
    address: '/families/just-found-out/',
    says: [/found/, /you (didn’t|did not)/i, /safe|danger/],
  },
  {
    about: 'they deny it',
    address: '/families/they-say-there-is-no-problem/',
    says: [/no problem|deny/i, /argu|prove|proof/],
  },
  { about: 'they want help', address: '/families/they-want-help/', says: [/first step/, /\bGP\b|doctor/] },
  {
    about: 'waiting for treatment',
    address: '/families/while-they-wait/',
    says: [/\bwait/, /list/, /meantime|meanwhile|while you wait/],
  },
  {
    about: 'in treatment: what can I be told',
    address: '/families/what-you-can-be-told/',
    says: [/agree|their yes|consent/, /level/i, /you may (always )?(speak|tell|say)/i],
  },
  {
    about: 'they left treatment',
    address: '/families/they-stopped-going/',
    says: [/leav(e|ing)|left/i, /overdose/, /way back|come back/],
  },
  {
    about: 'coming out of hospital, residential care or prison',
    address: '/families/coming-home/',
    says: [/hospital/, /prison/, /overdose|too much/, /plan/],
  },
  {
    about: 'relapse',
    address: '/families/when-it-starts-again/',
    says: [/again/, /overdose|too much/, /plan/],
  },
  {
    about: 'money and debts',
    address: '/families/money-and-bills/',
    says: [/debt|bill/, /debt service|debt adviser/, /threaten/],
  },
  {
    about: 'threats over drug debts',
    address: '/families/when-somebody-wants-money/',
    says: [/Gardaí/, /without making a (formal )?complaint/, /promise/, /don’t write who/],
  },
  {
    about: 'violence at home',
    address: '/families/feeling-safe-at-home/',
    says: [/afraid/, /refuge|safe place|plan/i, /phone|history/],
  },
  {
    about: 'children affected',
    address: '/families/children-at-home/',
    says: [/Hidden Harm/, /didn’t do anything to make it happen|not your fault/, /Tusla/, /wherever they/],
  },
  {
    about: 'a grandchild now lives with us',
    address: '/families/a-grandchild-with-us/',
    says: [/grandchild/, /allowance|payment|guardian/i, /Tusla|social work/i],
  },
  {
    about: 'when it is alcohol',
    address: '/families/when-it-is-drink/',
    says: [/drink/, /stop/, /doctor|GP/],
  },
  {
    about: 'cannabis, cocaine, opioids, tablets',
    address: '/families/when-it-is-something-else/',
    says: [/cannabis/i, /cocaine/i, /heroin|opioid/i, /tablets/i],
  },
  {
    about: 'partners and health',
    address: '/families/if-you-are-their-partner/',
    says: [/partner/i, /health/, /doctor|GP|clinic|test/],
  },
  {
    about: 'naloxone',
    address: '/families/a-medicine-that-can-help/',
    says: [/naloxone/i, /breath/, /ring|ambulance/i],
  },
  {
    about: 'bereaved',
    address: '/families/when-somebody-has-died/',
    says: [/died/, /grief|mourn/, /group|somebody to talk/],
  },
  {
    about: 'looking after yourself',
    address: '/families/looking-after-yourself/',
    says: [/yourself/, /sleep|rest/],
  },
  { about: 'setting limits', address: '/families/setting-limits/', says: [/limit/, /afraid|safe/] },
  {
    about: 'talking tonight',
    address: '/families/talking-tonight/',
    says: [/tonight/, /sober|drunk|high/, /listen|say/],
  },
  {
    about:
      'if they won’t get help: CRAFT, the 5-Step Method and what the studies say, the question of safety first',
    address: '/families/if-they-wont-get-help/',
    says: [/Before anything else: is it safe\?.*CRAFT/, /5-Step/, /studies|evidence/],
  },
  {
    about: 'a teenager whose parent drinks',
    address: '/families/worried-about-a-parent/',
    says: [
      /parent|mum|dad/i,
      /isn’t your fault|didn’t cause/i,
      /phone line/i,
      /teacher/,
      /who would you have to tell/,
    ],
  },
].map((asked) => ({ row: 'S2', ...asked }));

const friends: readonly AskedFor[] = [
  {
    about: 'why a friend matters',
    address: '/friends/why-you-matter/',
    says: [/friend/, /blood tie|family/],
  },
  {
    about: 'whether it is one’s business',
    address: '/friends/is-it-my-business/',
    says: [/business/, /friend/],
  },
  {
    about: 'how to say something',
    address: '/friends/how-to-say-something/',
    says: [/say/, /friend/, /listen|answer/],
  },
  {
    about: 'being there for long',
    address: '/friends/being-there/',
    says: [/friend/, /money|lend/, /yourself|you need/],
  },
  {
    about: 'when the family shuts one out',
    address: '/friends/when-the-family-shuts-you-out/',
    says: [/family/, /service/, /agree|yes/],
  },
  {
    about: 'after a bad night',
    address: '/friends/after-a-bad-night/',
    says: [/overdose|ambulance/, /lived/, /died/],
  },
].map((asked) => ({ row: 'S3', ...asked }));

const professionals: readonly AskedFor[] = [
  {
    row: 'S8',
    about: 'discharge, unplanned exit and the risk of overdose',
    address: '/professionals/at-discharge/',
    says: [/discharge/, /overdose/, /unplanned|without a plan|leaves? early|suddenly/, /emergency|ring/],
  },
  {
    row: 'S9',
    about: 'flexible and one-sided work, going on when the person drops out',
    address: '/professionals/flexible-working/',
    says: [/alone/, /drop(s|ped)? out/, /Before you advise anyone to step back/],
  },
  {
    row: 'S13',
    about: 'first contact decides whether a family tries again',
    address: '/professionals/first-contact/',
    says: [/first/, /listen/, /next (real )?step/, /ring|call/],
  },
  {
    row: 'S14',
    about: 'peer support, and how not to exploit it',
    address: '/professionals/peer-support/',
    says: [/peer|been there/, /paid|pay|expenses/, /supervis|support for/],
  },
  {
    row: 'S18',
    about: 'raising confidentiality well',
    address: '/professionals/raising-confidentiality/',
    says: [/confidential/, /agree|consent/, /again|review/, /limits?|safeguard|risk/],
  },
  {
    row: 'S18',
    about: 'the three levels',
    address: '/professionals/three-levels-of-sharing/',
    says: [/level/i, /appointment/, /review/, /change|take back|withdraw/],
  },
  {
    row: 'S24',
    about: 'what one can always do: listen',
    address: '/professionals/listening-without-telling/',
    says: [/listen/, /confirm|whether (they|somebody|anybody)/, /general/],
  },
  {
    about: 'assessments',
    address: '/professionals/family-in-every-assessment/',
    says: [/assessment/, /child/, /offer/],
  },
  {
    row: 'S22',
    about: 'care planning with outcomes for the whole family',
    address: '/professionals/whole-family-care-plans/',
    says: [/plan/, /outcome|change|goal/, /famil/],
  },
  {
    row: 'S15',
    about: 'recovery capital, and when not to involve',
    address: '/professionals/recovery-capital/',
    says: [/recovery capital/i, /not (to )?(involve|invite)|harm|pull/, /safe|afraid|violence/],
  },
  {
    about: 'venue and hours',
    address: '/professionals/time-and-place/',
    says: [/evening|weekend/, /treatment/, /place|venue|building/],
  },
  {
    row: 'S17',
    about: 'one named worker',
    address: '/professionals/one-named-worker/',
    says: [/name/, /deputy|away|covers/, /one worker|one person/],
  },
  {
    row: 'S19',
    about: 'a partnership that survives a person leaving',
    address: '/professionals/lasting-partnership/',
    says: [/leav(e|es|ing)|left/, /agree|written|write/, /small/],
  },
  {
    row: 'S23',
    about: 'commissioning with families',
    address: '/professionals/commissioning-with-families/',
    says: [/contract|commission/i, /famil/, /clause|specification|contract/],
  },
  {
    about: 'audit',
    address: '/professionals/checking-our-practice/',
    says: [/case notes|case file|files/, /ask/, /team/],
  },
  {
    row: 'S19',
    about: 'training swaps',
    address: '/professionals/trading-training/',
    says: [/training/, /shadow/, /swap|trade|exchange|offer/],
  },
];

const emergencies: readonly AskedFor[] = [
  {
    row: 'S8',
    about: 'overdose: what to do',
    address: '/families/when-it-is-an-emergency/',
    says: [/breath/, /on (their|one) side|recovery position/, /don’t leave|stay/i],
  },
];

/** Every page of guidance that was asked for. */
export const askedFor: readonly AskedFor[] = [...families, ...friends, ...professionals, ...emergencies];

import { spokenDate } from '../../../calendar/spoken-date.ts';
import { type Html, html } from '../../../html/html.ts';
import type { AwayAgency, NextAgency } from '../../inbox/next-agencies.ts';
import type { Permission } from '../../permission.ts';
import { actForm, choiceField, nameField, wordsField } from './act-form.ts';
import type { Signature } from './answer-forms.ts';

const asChoices = (agencies: readonly NextAgency[]) =>
  agencies.map(({ slug, name }) => [slug, name] as const);

/** Why an agency is not among the choices, as the hint of a choice; none when nobody is away. */
const awayHint = (away: readonly AwayAgency[]): { readonly hint?: string } =>
  away.length === 0
    ? {}
    : {
        hint: `Not in the list, because they are away: ${away.map(({ name, awayUntil }) => `${name}, until ${spokenDate(awayUntil)}`).join('; ')}.`,
      };

/** How to get somebody's consent, when they have not given it. */
const howToAsk = (
  summary: string,
  whatFor: string,
): Html => html`<details class="act" name="acts"><summary>${summary}</summary>
<p>They have not agreed to that. Write to them, or ask when you speak, whether ${whatFor}. When they come back with their words they can tick it, and you see it here.</p></details>`;

/** The forms that concern other agencies and colleagues. */
export const agencyForms = {
  /** `agencies` without consent are those who read it anyway: the coordinator. */
  passOn: (
    agencies: readonly NextAgency[],
    permission: Permission,
    away: readonly AwayAgency[],
  ): Html | null =>
    agencies.length === 0
      ? permission === 'yes'
        ? null
        : howToAsk('Pass it on', 'you may give their request to another agency')
      : actForm({
          act: 'pass-on',
          summary: 'Pass it on',
          lead:
            permission === 'yes'
              ? 'They agreed that it may be passed on. It is locked anew for the next agency and leaves your inbox.'
              : 'They have not agreed to another agency, only to you and the coordinator. To give it to another one, write to them and ask: they can tick it when they come back.',
          fields: [
            choiceField('pass-on', {
              name: 'to',
              label: 'To whom',
              empty: 'Choose one',
              ...(permission === 'yes' ? awayHint(away) : {}),
              choices: asChoices(agencies),
            }),
            wordsField('pass-on', {
              name: 'note',
              label: 'A note to whoever gets it',
              hint: 'The visitor does not read it.',
            }),
            wordsField('pass-on', {
              name: 'message',
              label: 'What the visitor reads about it',
              longest: 1000,
            }),
          ],
          button: 'Lock it anew and pass it on',
        }),

  bringIn: (
    agencies: readonly NextAgency[],
    permission: Permission,
    away: readonly AwayAgency[],
  ): Html | null => {
    if (permission !== 'yes')
      return howToAsk('Bring in another agency', 'another agency may help beside you');
    if (agencies.length === 0) return null;
    return actForm({
      act: 'bring-in',
      summary: 'Bring in another agency',
      lead: 'They agreed that another agency may help. It gets a copy, locked for it. You stay the one door: it gets in touch only after it has agreed that with you.',
      fields: [
        choiceField('bring-in', {
          name: 'helper',
          label: 'Whom to bring in',
          empty: 'Choose one',
          ...awayHint(away),
          choices: asChoices(agencies),
        }),
        wordsField('bring-in', { name: 'note', label: 'What you ask of them' }),
      ],
      button: 'Lock a copy and bring them in',
    });
  },

  /** `others` are the agencies that may read along: those who help, or, for one who helps, the one that leads, which must. */
  note: (others: readonly NextAgency[], { worker }: Signature, mustChoose: boolean): Html =>
    actForm({
      act: 'note',
      summary: 'Note for colleagues',
      lead: 'The visitor never gets it. The coordinator can read it.',
      fields: [
        wordsField('note', { name: 'note', label: 'Your note' }),
        nameField('note', { name: 'worker', label: 'Who notes it', value: worker ?? '' }),
        ...(others.length === 0
          ? []
          : [
              choiceField('note', {
                name: 'reader',
                label: 'Who reads it',
                ...(mustChoose ? {} : { empty: 'Our own agency' }),
                choices: others.map(({ slug, name }) => [slug, `Our own agency and ${name}`] as const),
              }),
            ]),
      ],
      button: 'Lock it and keep it',
    }),

  knowThem: (): Html =>
    actForm({
      act: 'step-aside',
      summary: 'I know this person',
      lead: 'Then you need not read on. It goes to the coordinator as it is and leaves your agency’s inbox. Nobody has to say why.',
      fields: [],
      button: 'Give it to the coordinator',
    }),
} as const;

import { type Html, html } from '../../../html/html.ts';
import { outcomes, waysTried } from '../../agency-message.ts';
import { outcomeWords, wayTriedWords } from '../../inbox/inbox-words.ts';
import { actForm, choiceField, nameField, tickField, wordsField } from './act-form.ts';

/** What a worker typed before in this session, so that it need not be typed again. */
export type Signature = { readonly worker?: string; readonly deputy?: string };

/** How many tries the form has room for. */
export const tryTurns = [1, 2, 3] as const;

/** The forms that answer the visitor, each with its own words. */
export const answerForms = {
  accept: ({ worker, deputy }: Signature, isOpen: boolean): Html =>
    actForm({
      act: 'accept',
      summary: 'Accept it',
      isOpen,
      isMain: true,
      lead: 'They see the two names and read your words here, with their six words.',
      fields: [
        nameField('accept', { name: 'worker', label: 'Your first name', value: worker ?? '' }),
        nameField('accept', { name: 'deputy', label: 'First name of your deputy', value: deputy ?? '' }),
        wordsField('accept', { name: 'message', label: 'A few words to them, if you like' }),
      ],
      button: 'Accept and send',
    }),

  write: ({ worker }: Signature): Html =>
    actForm({
      act: 'write',
      summary: 'Write to them',
      lead: 'They read it here, with their six words, and can answer. Nothing is sent to their phone or mailbox.',
      fields: [
        wordsField('write', { name: 'message', label: 'Your message' }),
        nameField('write', { name: 'worker', label: 'First name under it', value: worker ?? '' }),
      ],
      button: 'Lock it and send',
    }),

  couldNotReach: (today: string): Html =>
    actForm({
      act: 'could-not-reach',
      summary: 'I could not reach them',
      lead: 'Say how often you tried, and when. They read it here when they come back.',
      fields: [
        html`<fieldset class="tries"><legend>Your tries</legend><p class="hint">Leave the lines empty that you do not need.</p>${[
          1, 2, 3,
        ].map(
          (turn) =>
            html`<div class="try"><label for="could-not-reach-on-${turn}">Day ${turn}</label><input type="date" id="could-not-reach-on-${turn}" name="on-${turn}" max="${today}" value="${turn === 1 ? today : ''}"><label for="could-not-reach-by-${turn}">How</label><select id="could-not-reach-by-${turn}" name="by-${turn}">${waysTried.map((way) => html`<option value="${way}">${wayTriedWords[way]}</option>`)}</select></div>`,
        )}</fieldset>`,
        wordsField('could-not-reach', { name: 'message', label: 'Anything to say to them' }),
      ],
      button: 'Keep it and tell them',
    }),

  decline: (nextDoors: readonly string[]): Html =>
    actForm({
      act: 'decline',
      summary: 'Say no, with a reason',
      fields: [
        wordsField('decline', { name: 'reason', label: 'Why not you', longest: 1000 }),
        html`<div class="question-set"><label class="question" for="decline-nextDoor">The next door: where could they go?</label>
<p class="hint" id="decline-nextDoor-hint">Nobody is sent away without one. The coordinator hears of it too.</p>
<input type="text" id="decline-nextDoor" name="nextDoor" list="next-doors" maxlength="300" autocomplete="off" aria-describedby="decline-nextDoor-hint"><datalist id="next-doors">${nextDoors.map((door) => html`<option value="${door}"></option>`)}</datalist></div>`,
      ],
      button: 'Say no and send',
    }),

  close: (closedDays: number): Html =>
    actForm({
      act: 'close',
      summary: 'Finish',
      lead: `A closed request is deleted after ${closedDays} days. How it ended is for the coordinator’s figures; the visitor reads your last words.`,
      fields: [
        choiceField('close', {
          name: 'outcome',
          label: 'How it ended',
          empty: 'Choose one',
          choices: outcomes.map((outcome) => [outcome, outcomeWords[outcome]] as const),
        }),
        wordsField('close', { name: 'message', label: 'A last word to them' }),
      ],
      button: 'Close it',
    }),

  /** For what a professional sent: the first call asks whether they agreed. */
  forget: (): Html =>
    actForm({
      act: 'forget',
      summary: 'They never agreed to this: delete it now',
      lead: 'Everything is deleted at once: the request, all that was written about it, and the copies of other agencies. Nothing goes to them or to the professional. A line stays for thirty days that says not to contact them, and the coordinator hears of it. Delete what you noted, too, unless the law makes you keep it. A duty to report that a child is at risk still stands.',
      fields: [
        tickField('forget', {
          name: 'never',
          label: 'They told us that they never agreed. This cannot be undone.',
        }),
      ],
      button: 'Delete it now',
    }),
} as const;

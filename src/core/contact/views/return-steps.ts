import { type Html, html } from '../../html/html.ts';
import { doorIn, say, type Voice } from '../../languages/voice.ts';
import type { ReturnFormKind } from '../return-message-form.ts';
import { hiddenFields } from './form-controls.ts';

/** What a page of the return door can ask for next. */
export const returnSteps = [
  'view',
  'reply',
  'ask-safe-contact',
  'safe-contact',
  'ask-consent',
  'consent',
  'ask-withdraw',
  'withdraw',
] as const;
export type ReturnStep = (typeof returnSteps)[number];

/** Without script, what every form carries on. With script it stays in the browser's memory. */
export type Proof = { readonly reference: string; readonly returnWords: string };

/** What a form of the return door travels with: its step, and without script the proof. */
export const stepFields = (
  step: ReturnStep,
  proof: Proof | undefined,
  more: Readonly<Record<string, string>> = {},
): Html => hiddenFields({ ...proof, step, ...more });

/** A button that only leads to another step. */
export const stepButton = (
  voice: Voice,
  step: Exclude<ReturnStep, ReturnFormKind>,
  label: string,
  proof: Proof | undefined,
  look: 'quiet' | 'main' = 'quiet',
): Html =>
  html`<form method="post" action="${returnDoor(voice)}">${stepFields(step, proof)}<button class="${look === 'quiet' ? 'button quiet' : 'button'}" type="submit">${say(voice, label)}</button></form>`;

/** Where the forms of the return door go. */
export const returnDoor = (voice: Voice): string => doorIn(voice, '/api/request');

/** Beside a button that sends: who locks it. */
export const whoLocks = (voice: Voice, proof: Proof | undefined): Html => {
  const { locks, serverLocks } = voice.words.returned;
  return html`<p class="hint">${say(voice, proof === undefined ? locks : serverLocks)}</p>`;
};

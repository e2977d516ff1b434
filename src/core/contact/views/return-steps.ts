import { type Html, html } from '../../html/html.ts';
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
  step: Exclude<ReturnStep, ReturnFormKind>,
  label: string,
  proof: Proof | undefined,
  look: 'quiet' | 'main' = 'quiet',
): Html =>
  html`<form method="post" action="/api/request">${stepFields(step, proof)}<button class="${look === 'quiet' ? 'button quiet' : 'button'}" type="submit">${label}</button></form>`;

/** Beside a button that sends: who locks it. */
export const whoLocks = (proof: Proof | undefined): Html =>
  proof === undefined
    ? html`<p class="hint">Your browser locks it before it leaves.</p>`
    : html`<p class="hint">Your browser runs no script. So our server locks it when it arrives, and keeps nothing unlocked. With script on, your own browser would lock it.</p>`;

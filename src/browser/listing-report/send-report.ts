import '../without-eval.ts';
import { z } from 'zod';
import { keyIdOf } from '#adapters/age/keys.ts';
import { sealReport } from '#adapters/age/letters.ts';
import { base64FromBytes } from '#core/contact/base64.ts';
import { makeReference } from '#core/contact/reference.ts';
import { type Html, html } from '#core/html/html.ts';
import type { ReportLetter } from '#core/listing-reports/listing-report.ts';
import { readReportForm, reportValuesFrom } from '#core/listing-reports/report-form.ts';
import { reportAddress, reportThanks } from '#core/listing-reports/report-view.ts';
import { aboutPlanners, plannersValuesFrom, readPlannersForm } from '#core/partners/planners-form.ts';
import { plannersThanks } from '#core/partners/planners-view.ts';
import { putView } from '../show-view.ts';

const patience = 20_000;
const dataSchema = z.object({ coordinator: z.object({ publicKey: z.string().optional() }) });
const refusalSchema = z.object({ sentence: z.string() });

/** What was sent last, and under which id: the same again is the same report. */
let draft = { text: '', id: '', reference: '' };

/** Locks and sends what is in the form, and says thank you in its place. Null, or the sentence that says what went wrong. */
export const sendReport = async (form: HTMLFormElement): Promise<string | null> => {
  const data = new FormData(form);
  if (data.get(aboutPlanners.name) === aboutPlanners.value) return sendToPlanners(form, data);
  const read = readReportForm(reportValuesFrom(data), () => true);
  if (read.kind === 'incomplete') return read.errors.map(({ sentence }) => sentence).join(' ');
  if (read.kind === 'no-listing') return 'The page is not whole. Load it again. Nothing was sent.';
  const problem = await post(read.report);
  if (problem === null) sayThanks(form, reportThanks);
  return problem;
};

const sendToPlanners = async (form: HTMLFormElement, data: FormData): Promise<string | null> => {
  const read = readPlannersForm(plannersValuesFrom(data));
  if (read.kind === 'incomplete') return read.errors.map(({ sentence }) => sentence).join(' ');
  const problem = await post(read.report);
  if (problem === null) sayThanks(form, plannersThanks);
  return problem;
};

const post = async (report: ReportLetter['report']): Promise<string | null> => {
  const text = JSON.stringify(report);
  if (draft.text !== text)
    draft = {
      text,
      id: crypto.randomUUID(),
      reference: makeReference((count) => crypto.getRandomValues(new Uint8Array(count))),
    };
  const { id, reference } = draft;
  const key = await fetchKey();
  if (key === undefined)
    return 'We could not get the key to lock it with. Nothing was sent, and what you wrote is still here. Try again in a few minutes.';
  const letter = { version: 1, reference, writtenAt: new Date().toISOString(), report } as const;
  const sealed = await sealReport(letter, key).catch(() => null);
  if (sealed === null) return 'Your browser could not lock it, so nothing was sent. Try another browser.';
  try {
    const answer = await fetch(reportAddress, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({
        id,
        reference,
        coordinatorKeyId: keyIdOf(key),
        sealed: base64FromBytes(sealed),
      }),
      signal: AbortSignal.timeout(patience),
    });
    return answer.ok ? null : refusalSchema.parse(await answer.json()).sentence;
  } catch {
    return 'No answer came back, so we can’t say if it arrived. What you wrote is still here. Press again: it will not arrive twice.';
  }
};

const fetchKey = async (): Promise<string | undefined> => {
  try {
    const answer = await fetch('/contact/data.json', {
      cache: 'no-cache',
      signal: AbortSignal.timeout(patience),
    });
    return dataSchema.parse(await answer.json()).coordinator.publicKey;
  } catch {
    return undefined;
  }
};

const sayThanks = (form: HTMLFormElement, thanks: Html): void => {
  const place = document.createElement('div');
  place.className = 'report-form';
  place.tabIndex = -1;
  putView(place, html`<p><b>Thank you. It is kept.</b></p>${thanks}`);
  form.replaceWith(place);
  place.focus();
};

import { unseenField } from '#core/listing-reports/report-form.ts';
import { aboutPlanners, plannersValuesFrom, readPlannersForm } from '#core/partners/planners-form.ts';
import { plannersFormView, plannersOneMoreStep, plannersThanksView } from '#core/partners/planners-view.ts';
import { answerPage } from './answer-page.ts';
import type { Application, CallContext } from './application.ts';
import { sealAndKeepReport } from './keep-report.ts';
import type { Refusal } from './refusal.ts';

/** Whether a form is to the planners, rather than about a listing. */
export const isToPlanners = (entries: URLSearchParams): boolean =>
  entries.get(aboutPlanners.name) === aboutPlanners.value;

/** What somebody tells the planners from a browser without script: sealed here on arrival, and answered with a page. */
export const plannersByForm = async (
  entries: URLSearchParams,
  app: Application,
  context: CallContext,
): Promise<Response | Refusal> => {
  const values = plannersValuesFrom(entries);
  const read = readPlannersForm(values);
  if (read.kind === 'incomplete')
    return answerPage(app, 422, plannersFormView(app.contactData, { values, errors: read.errors }));
  const { report } = read;
  const mayBeAProgram = (entries.get(unseenField) ?? '') !== '';
  if (mayBeAProgram && entries.get('sure') !== 'yes')
    return answerPage(app, 200, plannersOneMoreStep(report));
  const parts = [report.kind, report.area ?? null, report.need ?? null, report.words];
  const kept = await sealAndKeepReport(report, parts, app, context);
  return kept === 'kept' ? answerPage(app, 200, plannersThanksView) : kept;
};

/** The form again with all that was typed in it, and what went wrong on our side. */
export const plannersFormAgain = (
  app: Application,
  status: number,
  entries: URLSearchParams,
  problem: string,
): Promise<Response> =>
  answerPage(
    app,
    status,
    plannersFormView(app.contactData, { values: plannersValuesFrom(entries), problem }),
  );

import { isDatabaseUnreachable } from '#adapters/postgres/database-error.ts';
import { oneMoreStepView } from '#core/contact/views/one-more-step-view.ts';
import { refusalView } from '#core/contact/views/refusal-view.ts';
import { doorIn } from '#core/languages/voice.ts';
import { admit } from './admittance.ts';
import { answerPage } from './answer-page.ts';
import { answering } from './answering.ts';
import type { Application, CallContext } from './application.ts';
import { application } from './compose.ts';
import { failureAnswer } from './failure-answer.ts';
import { type Posted, readPost } from './gate.ts';
import { placeOf } from './place-of.ts';
import { type Refusal, type RefusalKind, refusals, refusalWords, refuse } from './refusal.ts';
import { stepSeconds } from './step-ticket.ts';
import { speakingTo } from './voices.ts';

/** What a door does with a post that was let in. */
export type DoorWork = (
  posted: Posted,
  request: Request,
  app: Application,
  context: CallContext,
) => Promise<Response | Refusal>;

/** How a door shows a refusal in its own way; undefined where it is to be shown as everywhere. */
export type ShowRefusal = (
  request: Request,
  app: Application,
  reason: RefusalKind,
  /** What was let in before it was refused, if it came so far. */
  posted: Posted | undefined,
) => Promise<Response | undefined>;

/** What a door shows to somebody who only looks in (GET, HEAD). It changes nothing. */
export type LookIn = (request: Request, app: Application) => Promise<Response | Refusal>;

const asEverywhere: ShowRefusal = async () => undefined;

/**
 * A door of the site: lets in a post of this site, not too often, and does its work; with `look`, it also shows something to
 * whoever looks in, as often. A refusal becomes JSON for a script and a page for a form. When the database cannot be reached,
 * the visitor is told that nothing was kept.
 */
export const door = (
  path: string,
  types: readonly ('json' | 'form')[],
  work: DoorWork,
  showRefusal: ShowRefusal = asEverywhere,
  look?: LookIn,
) =>
  answering<CallContext>(path, async (request, context) => {
    const composed = await application();
    if (composed === 'not-sending') return previewAnswer(request);
    const app = speakingTo(request, composed);
    let letIn: Posted | undefined;
    const refused = async (reason: RefusalKind) =>
      (await showRefusal(request, app, reason, letIn)) ?? refusalAnswer(request, app, reason);
    try {
      if (look !== undefined && ['GET', 'HEAD'].includes(request.method)) {
        const seen = (await isTooOften(path, app, context)) ? refuse('too-many') : await look(request, app);
        return seen instanceof Response ? seen : await refused(seen.reason);
      }
      const posted = await readPost(request, { methods: ['POST'], types, siteOrigin: app.originOf(request) });
      if (posted.kind === 'refused') return await refused(posted.reason);
      letIn = posted;
      const admittance = await admit(path, posted, app, context);
      if (admittance.kind === 'one-more-step') {
        return (
          (await showRefusal(request, app, 'too-many', letIn)) ??
          oneMoreStep(path, posted, admittance.ticket, app)
        );
      }
      const result = await work(posted, request, app, context);
      return result instanceof Response ? result : await refused(result.reason);
    } catch (thrown) {
      if (!isDatabaseUnreachable(thrown)) throw thrown;
      console.error(`failed database-unreachable ${path}`);
      return await refused('database-down');
    }
  });

/** A preview has no database and no pages to fill: a script gets JSON, a form's browser a plain page with numbers to ring. */
const previewAnswer = (request: Request): Response => {
  const { status, title, sentence } = refusals['not-sending'];
  const wantsPage = request.headers.get('accept')?.includes('text/html') ?? false;
  return wantsPage
    ? failureAnswer(request, { status, happened: title, doNow: sentence })
    : refusalJson('not-sending', sentence);
};

/** Somebody waits a moment and tries again: a script by itself, a form with everything that was filled in. */
const oneMoreStep = async (
  path: string,
  posted: Posted,
  ticket: string,
  app: Application,
): Promise<Response> => {
  const { voice } = app.contactData;
  const { status } = refusals['too-many'];
  const { sentence } = refusalWords(voice, 'too-many');
  const answer =
    posted.kind === 'form'
      ? await answerPage(
          app,
          status,
          oneMoreStepView({
            data: app.contactData,
            action: doorIn(voice, path),
            entries: posted.entries,
            ticket,
          }),
        )
      : Response.json({ kind: 'refused', reason: 'too-many', sentence, ticket }, { status });
  answer.headers.set('Retry-After', String(stepSeconds));
  return answer;
};

const isTooOften = async (path: string, app: Application, context: CallContext): Promise<boolean> => {
  const now = app.now();
  const count = await app.countKnock(
    placeOf(context.ip, app.secret, now),
    { door: path, perMinute: app.knocksPerMinute },
    now,
  );
  return count === 'over';
};

/** A refusal for whoever asked: a form's browser gets a page of the site, a script JSON. */
export const refusalAnswer = async (
  request: Request,
  app: Application,
  reason: RefusalKind,
): Promise<Response> => {
  const words = refusalWords(app.contactData.voice, reason);
  return request.headers.get('accept')?.includes('text/html')
    ? answerPage(app, refusals[reason].status, refusalView(app.contactData, words))
    : refusalJson(reason, words.sentence);
};

/** A refusal as JSON: `{ kind: 'refused', reason, sentence }`. */
const refusalJson = (reason: RefusalKind, sentence: string): Response =>
  Response.json(
    { kind: 'refused', reason, sentence },
    { status: refusals[reason].status, headers: reason === 'method-not-allowed' ? { Allow: 'POST' } : {} },
  );

/** A door that takes JSON only. */
export const jsonDoor = (
  path: string,
  work: (
    body: unknown,
    request: Request,
    app: Application,
    context: CallContext,
  ) => Promise<Response | Refusal>,
) =>
  door(path, ['json'], (posted, request, app, context) =>
    posted.kind === 'json' ? work(posted.body, request, app, context) : Promise.resolve(refuse('wrong-type')),
  );

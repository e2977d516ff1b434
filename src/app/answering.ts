import { failureAnswer, unforeseen } from './failure-answer.ts';
import { withHeaders } from './headers.ts';

/** A function of this site, as the platform calls it; `Context` is what it is told beside the request. */
export type Handler<Context> = (request: Request, context: Context) => Response | Promise<Response>;

/** Says that something failed: a code and where, and nothing of what a visitor wrote. */
export type ReportFailure = (code: string, where: string) => void;

/** The report on the standard error output: one line, like `failed ECONNREFUSED /api/contact-request`. */
export const reportOnConsole: ReportFailure = (code, where) => console.error(`failed ${code} ${where}`);

/**
 * A short code for something thrown: its `code` (`ECONNREFUSED`, `23505`) or its class. Never its message, which may
 * hold what somebody wrote.
 */
export const failureCode = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return 'not-an-error';
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : thrown.constructor.name;
  return /^\w{1,40}$/.test(code) ? code : 'unnamed';
};

/**
 * Puts the header table on every answer of a function, and turns an exception into a plain answer with numbers to
 * ring. `where` is the address pattern it answers at, for the report.
 */
export const answering =
  <Context>(
    where: string,
    handler: Handler<Context>,
    report: ReportFailure = reportOnConsole,
  ): Handler<Context> =>
  async (request, context) => {
    try {
      return withHeaders(await handler(request, context), new URL(request.url).pathname);
    } catch (thrown) {
      report(failureCode(thrown), where);
      return failureAnswer(request, unforeseen);
    }
  };

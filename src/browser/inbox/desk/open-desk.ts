import type { ContactData } from '#core/contact/contact-data.ts';
import type { Signature } from '#core/contact/views/inbox/answer-forms.ts';
import type { AllQuestions } from '#core/tools/questions/tool-questions.ts';
import type { Refused, Session } from '../session.ts';
import type { TypedWords } from './typed-words.ts';

/** An open inbox. `lock` forgets it all and says why: a door said that the session is over. */
export type Desk = {
  readonly place: Element;
  readonly session: Session;
  readonly data: ContactData;
  /** What the tools ask, fetched whenever an inbox opens, whatever lies in it; undefined when it did not come. */
  readonly questions: AllQuestions | undefined;
  readonly lock: (why: Refused) => void;
  /** The names that the worker typed last, for as long as the inbox is open. */
  signature: Signature;
  readonly typed: TypedWords;
};

/** What the inbox shows next. */
export type Shown = {
  /** The reference of the request to show beside the list. */
  readonly current?: string;
  /** What has just happened. */
  readonly done?: string;
  /** An act of this worker's came too late: what they had written. */
  readonly tooLate?: string;
};

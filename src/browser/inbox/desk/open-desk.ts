import type { ContactData } from '#core/contact/contact-data.ts';
import type { Signature } from '#core/contact/views/inbox/answer-forms.ts';
import type { Session } from '../session.ts';

/** An open inbox. `lock` forgets it all and says why. */
export type Desk = {
  readonly place: Element;
  readonly session: Session;
  readonly data: ContactData;
  readonly lock: (why: string) => void;
  /** The names that the worker typed last, for as long as the inbox is open. */
  signature: Signature;
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

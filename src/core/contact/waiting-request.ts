/** What is done about a wait, one after the other. */
export type WatchStep = 'remind' | 'tell-deputy' | 'escalate';

/** A request on which it is the agency's move, and of which the coordinator has not heard yet. */
export type WaitingRequest = {
  readonly reference: string;
  readonly agency: string;
  /** When it came, was passed on to this agency, or when the visitor wrote last. */
  readonly awaitsAgencySince: Date;
  /** What was done about the wait already. */
  readonly done: readonly WatchStep[];
};

import { coordinatorSlug } from '../../../routing/destination.ts';
import type { AllQuestions } from '../../../tools/questions/tool-questions.ts';
import type { ContactData } from '../../contact-data.ts';
import type { Signature } from './answer-forms.ts';

/** Who reads, when, and with what. */
export type Reader = {
  /** The slug of the agency whose inbox it is, or `coordinator`. */
  readonly agency: string;
  readonly workerKeyId: string;
  readonly data: ContactData;
  readonly now: Date;
  readonly spoken: (at: Date) => string;
  readonly signature: Signature;
  /** What the tools ask, to read an attached file by; left out where it could not be had. */
  readonly questions?: AllQuestions | undefined;
};

/** The name of whoever has a slug, as a sentence can use it. */
export const nameIn =
  (data: ContactData) =>
  (slug: string): string =>
    slug === coordinatorSlug ? data.coordinator.name : (data.agencies[slug]?.name ?? 'Another agency');

import type { ContactData } from '#core/contact/contact-data.ts';
import { attachedFileName, readAttached } from '#core/contact/inbox/attached-answers.ts';
import type { OpenedRequest } from '#core/contact/inbox/opened-request.ts';
import { plainCopy } from '#core/contact/inbox/plain-copy.ts';
import { threeLines, whatElse } from '#core/contact/inbox/request-facts.ts';
import { safeContactFacts } from '#core/contact/inbox/safe-contact-facts.ts';
import { saidWords } from '#core/contact/inbox/said-words.ts';
import { checkAgainAfterDays, permissionNow, safeContactNow } from '#core/contact/inbox/visitor-wishes.ts';
import type { AllQuestions } from '#core/tools/questions/tool-questions.ts';
import { saveFile } from '../../service/save-file.ts';

/** Lets a worker copy, print and save what is open, for their agency's own records. */
export const listenForRecords = (place: Element, opened: OpenedRequest, reading: Reading): void => {
  const { today } = reading;
  const copy = place.querySelector<HTMLButtonElement>('[data-copy]');
  copy?.addEventListener('click', () => {
    const text = copyOf(opened, reading);
    navigator.clipboard.writeText(text).then(
      () => {
        copy.textContent = 'Copied';
      },
      () => showText(copy, text),
    );
  });
  place.querySelector('[data-print]')?.addEventListener('click', () => print());
  const { attachment } = opened.letter.request;
  if (attachment === undefined) return;
  place.querySelector('[data-save-attached]')?.addEventListener('click', () => {
    saveFile(attachedFileName(today), 'application/json', attachment.text);
  });
};

type Reading = {
  readonly data: ContactData;
  readonly spoken: (at: Date) => string;
  readonly today: string;
  readonly now: Date;
  /** What the tools ask; undefined when it did not come. */
  readonly questions: AllQuestions | undefined;
};

const copyOf = (opened: OpenedRequest, { data, spoken, today, now, questions }: Reading): string => {
  const { row, letter, said } = opened;
  const { contact, before, checkAgain } = safeContactNow(opened, now);
  const permissions = {
    mayPassOn: permissionNow(opened, 'mayPassOn'),
    mayBringIn: permissionNow(opened, 'mayBringIn'),
  };
  const { words, attachment } = letter.request;
  return plainCopy({
    reference: row.reference,
    arrived: spoken(row.receivedAt),
    safeContact: [
      ...(before === undefined
        ? []
        : [{ term: 'It was changed', text: 'Confirm it is them; reveal nothing until then' }]),
      ...(checkAgain
        ? [{ term: 'Check again', text: `They said this more than ${checkAgainAfterDays} days ago` }]
        : []),
      ...safeContactFacts(contact),
    ],
    about: [...threeLines(letter.request, data), ...whatElse(letter.request, permissions, data, today)],
    ...(words === undefined ? {} : { words }),
    ...(attachment === undefined ? {} : { attached: readAttached(attachment, questions) }),
    said: said.map((one) => ({ at: spoken(one.at), words: saidWords(one) })),
  });
};

/** Where the browser does not let the page copy, the worker does. */
const showText = (button: Element, text: string): void => {
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.rows = 8;
  field.value = text;
  field.setAttribute('aria-label', 'The request as text, to copy');
  button.parentElement?.after(field);
  field.select();
};

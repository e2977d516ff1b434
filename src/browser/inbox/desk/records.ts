import type { ContactData } from '#core/contact/contact-data.ts';
import { attachedFileName } from '#core/contact/inbox/attached-answers.ts';
import type { OpenedRequest } from '#core/contact/inbox/opened-request.ts';
import { plainCopy } from '#core/contact/inbox/plain-copy.ts';
import { threeLines, whatElse } from '#core/contact/inbox/request-facts.ts';
import { safeContactFacts } from '#core/contact/inbox/safe-contact-facts.ts';
import { saidWords } from '#core/contact/inbox/said-words.ts';
import { permissionNow, safeContactNow } from '#core/contact/inbox/visitor-wishes.ts';
import { saveFile } from '../../service/save-file.ts';

/** Lets a worker copy, print and save what is open, for their agency's own records. */
export const listenForRecords = (
  place: Element,
  opened: OpenedRequest,
  { data, spoken, today, now }: Reading,
): void => {
  const copy = place.querySelector<HTMLButtonElement>('[data-copy]');
  copy?.addEventListener('click', () => {
    const text = copyOf(opened, { data, spoken, today, now });
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
};

const copyOf = (opened: OpenedRequest, { data, spoken, today, now }: Reading): string => {
  const { row, letter, said } = opened;
  const { contact, before } = safeContactNow(opened, now);
  const permissions = {
    mayPassOn: permissionNow(opened, 'mayPassOn'),
    mayBringIn: permissionNow(opened, 'mayBringIn'),
  };
  const { words } = letter.request;
  return plainCopy({
    reference: row.reference,
    arrived: spoken(row.receivedAt),
    safeContact: [
      ...(before === undefined
        ? []
        : [{ term: 'It was changed', text: 'Confirm it is them; reveal nothing until then' }]),
      ...safeContactFacts(contact),
    ],
    about: [...threeLines(letter.request, data), ...whatElse(letter.request, permissions, data, today)],
    ...(words === undefined ? {} : { words }),
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

import type { OutgoingMail, SendMail } from '#core/outbox/deliver.ts';

/** Keeps the mails it is given, and ends each as `answer` says. */
export const createFakeSendMail = (
  answer: (mail: OutgoingMail) => ReturnType<SendMail> = async () => 'sent',
): { readonly sendMail: SendMail; readonly mails: readonly OutgoingMail[] } => {
  const mails: OutgoingMail[] = [];
  const sendMail: SendMail = async (mail) => {
    mails.push(mail);
    return answer(mail);
  };
  return { sendMail, mails };
};

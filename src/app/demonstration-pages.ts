import { type CaughtMail, listCaughtMail } from '#adapters/mail/caught.ts';
import { spokenMoment } from '#core/calendar/spoken-time.ts';
import type { ContactData } from '#core/contact/contact-data.ts';
import { fillSlots } from '#core/html/fill-slots.ts';
import { type Html, html } from '#core/html/html.ts';
import type { DemonstrationKeys } from './demonstration-keys.ts';
import type { NoticeAddresses } from './notice-addresses.ts';
import type { StaticOverlay } from './site-server.ts';

type Demonstration = {
  readonly data: ContactData;
  readonly keys: DemonstrationKeys;
  readonly mailFolder: string;
  readonly addresses: NoticeAddresses;
  readonly readPage: (path: string) => Promise<string>;
};

/**
 * What only the demonstration answers: the form's data with its own public keys, the mail it caught, and the worker keys with
 * which a newcomer plays an agency.
 */
export const demonstrationPages =
  (demonstration: Demonstration): StaticOverlay =>
  async (path) => {
    if (path === '/contact/data.json') return Response.json(demonstration.data);
    if (path === '/demo/mail/') return mailPage(demonstration);
    const slug = path.match(/^\/demo\/keys\/([a-z0-9-]+)$/)?.[1];
    const worker = slug === undefined ? undefined : demonstration.keys[slug]?.worker;
    return worker === undefined ? undefined : Response.json({ identity: worker.identity });
  };

/** Where a mail leads: to the editors' list when it is about listings, otherwise to the inbox of whoever got it. */
const wayIn = (slug: string, text: string): Html =>
  text.includes('/editors/')
    ? html`<a class="button quiet" href="/editors/">Open the editors’ list as the coordinator</a>`
    : html`<a class="button quiet" href="/inbox/#${slug}">Open the inbox as this agency</a>`;

/** The link in a mail to a provider, on whatever port this is. */
const questionIn = (text: string): Html | null => {
  const address = text.match(/\/api\/listing-check\?\S+/)?.[0];
  return address === undefined
    ? null
    : html`<p><a class="button quiet" href="${address}">Open the link as the provider</a></p>`;
};

/** What a mail's reader sees: the page of it, and the plain text for programs that show no other. */
const letterOf = ({ html: page, text }: CaughtMail): Html => {
  // Made by `mailHtml`, which escaped every value in it.
  const letter = { markup: page.match(/<body>([\s\S]*)<\/body>/)?.[1] ?? '' };
  return html`<div class="letter">${letter}</div><details><summary>As plain text</summary><pre>${text}</pre></details>`;
};

const mailPage = async ({ data, mailFolder, addresses, readPage }: Demonstration): Promise<Response> => {
  const mails = await listCaughtMail(mailFolder);
  const items = mails.map((mail) => {
    const slug = [...addresses].find(([, address]) => address === mail.to)?.[0];
    return html`<li><article class="caught"><h2>${mail.subject}</h2>
<p><small>To ${mail.to}. ${spokenMoment(mail.at, data.timeZone, data.language)}</small></p>
${mail.html === '' ? html`<pre>${mail.text}</pre>` : letterOf(mail)}
${slug === undefined ? questionIn(mail.text) : html`<p>${wayIn(slug, mail.text)}</p>`}</article></li>`;
  });
  const main: Html =
    mails.length === 0
      ? html`<p>No mail yet. <a href="/contact/">Ask somebody to contact you</a>, then come back and load this page again.</p>`
      : html`<ol class="list">${items}</ol>`;
  return new Response(fillSlots(await readPage('demo/mail'), { main }), {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
};

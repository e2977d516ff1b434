import { type Html, html } from '../../html/html.ts';
import type { HandoutFacts } from '../../shortlist/handout-facts.ts';

/** How somebody reaches a service: its first number, else its page on the web, else its page here. */
const reach = ({ slug, phones, url }: HandoutFacts): Html => {
  const [phone] = phones;
  if (phone !== undefined)
    return html`<a class="phone" href="tel:${phone.number.replaceAll(' ', '')}">${phone.number.replaceAll(' ', '\u00a0')}</a>`;
  return url === undefined
    ? html`<a href="/service/${slug}/">How to reach it</a>`
    : html`<a href="${url}">${url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, '')}</a>`;
};

/**
 * Services as rows: name, place, how to reach it, and whether it was checked. `act` is the words of a button that takes one,
 * which carries its slug.
 */
export const serviceRows = (services: readonly HandoutFacts[], act?: string): Html =>
  html`${services.map(
    (one) =>
      html`<li class="listed-service" data-state="${one.check.state}"><a href="/service/${one.slug}/">${one.name}</a><small>${one.place}</small><span class="listed-reach">${reach(one)}</span><small>${one.check.says}</small>${act === undefined ? null : html`<button class="button quiet" type="button" data-take="${one.slug}" aria-label="${act}: ${one.name}">${act}</button>`}</li>`,
  )}`;

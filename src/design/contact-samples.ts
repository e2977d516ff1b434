import { filledIn, makeData, makeRule, withoutCoordinatorKey } from '#core/contact/contact-data.fixture.ts';
import { type Review, reviewView } from '#core/contact/views/review-view.ts';
import type { Html } from '#core/html/html.ts';
import { chooseAgency } from '#core/routing/destination.ts';
import { samaritans } from './samples.ts';

const ring = { name: samaritans.name, number: samaritans.phone ?? '', hours: 'Day and night' };

/** What the form knows, with a real number to ring and agencies that nobody stands behind. */
export const data = makeData({ ring: [ring] });

const { 'phone-line': phoneLine, ...others } = data.agencies;

/** The same where the rules choose an agency that only takes calls. */
export const dataToRing = makeData({
  ring: [ring],
  rules: [makeRule('phone-line')],
  agencies: { ...others, ...(phoneLine && { 'phone-line': { ...phoneLine, name: ring.name, ring } }) },
});

/** The same where nobody can receive a request. */
export const dataClosed = withoutCoordinatorKey(data);

export const reference = '0123-4567-89AB';
export const returnWords = 'tulip river lamp garden spoon cloud';

/** The page before sending, for somebody who wants to be listened to. */
export const reviewOf = (about: Partial<Review> = {}): Html => {
  const known = about.data ?? data;
  return reviewView({
    data: known,
    destination: chooseAgency({
      asked: { asker: 'family', area: 'carlow', need: 'listening' },
      data: known,
      today: '2026-11-22',
    }),
    readWhen: 'Nobody reads this tonight. It will be read by Tuesday 24 November, 9:00.',
    answerBy: 'Thursday 26 November',
    coordinatorBy: 'Thursday 26 November, 5pm',
    values: filledIn.ring,
    carrier: { by: 'browser' },
    ...about,
  });
};

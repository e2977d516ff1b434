import '../without-eval.ts';
import { keyIdOf } from '#adapters/age/keys.ts';
import { spokenMoment } from '#core/calendar/spoken-time.ts';
import { dayIn } from '#core/calendar/zoned-time.ts';
import { type ContactData, contactDataSchema } from '#core/contact/contact-data.ts';
import { type DemandPeriod, demandSchema } from '#core/coverage/demand/demand.ts';
import { keysOfAgencies, sealedToOldKey } from '#core/desk/agency-keys.ts';
import { deskBy, orderDesk } from '#core/desk/standing.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { startLockedPage } from '../inbox/locked-page.ts';
import type { Session } from '../inbox/session.ts';
import { showView } from '../show-view.ts';
import { countFigures } from './count-figures.ts';
import { type DeskContents, lockedDeskView, openDeskView } from './desk-view.ts';
import { showFigures } from './figures-page.ts';
import { type Overview, readOverview } from './overview.ts';
import { sealAllAgain } from './seal-all-again.ts';
import { sheetView } from './sheet-view.ts';

type OpenDesk = {
  readonly place: Element;
  readonly session: Session;
  readonly data: ContactData;
  readonly published: readonly DemandPeriod[];
  readonly lock: (problem?: string) => void;
};

/** Runs the coordinator's desk. `playable`: the demonstration gives out the coordinator's key; `demand`: what the site shows. */
export const startDesk = (playable: boolean, demand: unknown): void => {
  const place = document.querySelector('#desk');
  if (place === null) return;
  startLockedPage(place, {
    lockedView: (problem) => lockedDeskView(playable, { problem }),
    player: () => coordinatorSlug,
    open: async (session, lock) => {
      if (session.agency !== coordinatorSlug)
        return 'This key is an agency’s. The desk opens with the coordinator’s key only.';
      const answer = await fetch('/contact/data.json', { cache: 'no-cache' });
      const data = contactDataSchema.parse(await answer.json());
      await showDesk({ place, session, data, published: demandSchema.parse(demand).periods, lock });
      return undefined;
    },
  });
};

/** What was just done, and what went wrong. */
type Beside = Pick<DeskContents, 'said' | 'problem'>;

const showDesk = async (desk: OpenDesk, beside: Beside = {}): Promise<void> => {
  const { place, session, data, lock } = desk;
  const overview = await readOverview(session);
  if (overview.kind === 'refused') return lock(overview.sentence);
  const contents = { ...contentsOf(overview, data), ...beside };

  const showOverview = (): void => {
    showView(place, openDeskView(contents));
    place.querySelector('[data-refresh]')?.addEventListener('click', () => void showDesk(desk));
    place.querySelector('[data-show="sheet"]')?.addEventListener('click', showSheet);
    const figures = place.querySelector<HTMLButtonElement>('[data-show="figures"]');
    figures?.addEventListener('click', () => void count(figures));
    for (const button of sealButtons())
      button.addEventListener('click', () => void seal(button, referencesFor(button)));
  };

  const sealButtons = () => place.querySelectorAll<HTMLButtonElement>('[data-seal-again], [data-seal-all]');

  /** The request that a button is for, or all of an agency. */
  const referencesFor = ({ dataset }: HTMLButtonElement): readonly string[] =>
    contents.oldKeys
      .filter(({ reference, agency }) => reference === dataset['sealAgain'] || agency === dataset['sealAll'])
      .map(({ reference }) => reference);

  const seal = async (pressed: HTMLButtonElement, references: readonly string[]): Promise<void> => {
    for (const button of sealButtons()) button.disabled = true;
    const status = pressed.parentElement?.querySelector('[role="status"]');
    const { done, problem } = await sealAllAgain(session, data, references, (tried, of) => {
      if (status) status.textContent = `Locking ${tried + 1} of ${of} …`;
    });
    const locked = `${done === 1 ? '1 request is' : `${done} requests are`} locked again, with the keys of now.`;
    await showDesk(desk, problem === undefined ? { said: locked } : { problem });
  };

  const showSheet = (): void => {
    showView(place, sheetView(contents, data.networkName));
    place.querySelector('[data-print]')?.addEventListener('click', () => print());
    place.querySelector('[data-show="desk"]')?.addEventListener('click', showOverview);
  };

  const count = async (button: HTMLButtonElement): Promise<void> => {
    button.disabled = true;
    const counted = await countFigures(session, data.timeZone, (done, of) => {
      button.textContent = `Counted ${done} of ${of}`;
    });
    if ('kind' in counted) return showDesk(desk, { problem: counted.sentence });
    showFigures({ place, counted, data, published: desk.published, now: new Date(), back: showOverview });
  };

  showOverview();
};

const contentsOf = (overview: Overview, data: ContactData): DeskContents => {
  const now = new Date();
  const today = dayIn(data.timeZone, now);
  const { requests, workers, withDeputyAddress, undelivered, names } = overview;
  const agencyName = (slug: string): string => {
    const desk = deskBy(slug.replace(/\/deputy$/, ''), data)?.name ?? slug;
    return slug.endsWith('/deputy') ? `the deputy of ${desk}` : desk;
  };
  return {
    now,
    today,
    undelivered,
    order: orderDesk(requests, data, now),
    agencies: keysOfAgencies({ data, workers, withDeputyAddress, today }),
    oldKeys: sealedToOldKey(requests, data, keyIdOf),
    names: { agency: agencyName, worker: (id) => names.get(id) },
    spoken: (at) => spokenMoment(at, data.timeZone, data.language),
  };
};

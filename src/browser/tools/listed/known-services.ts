import { type KnownServices, readServiceList, type ServiceList } from '#core/tools/listed/service-list.ts';
import { handoutData } from '../../shortlist/handout-data.ts';

let asked: Promise<KnownServices> | undefined;
let known: KnownServices | undefined;

const fetchList = async (): Promise<ServiceList> => {
  const answer = await fetch('/tools/services.json');
  if (!answer.ok) throw new Error(`The services for tools were answered with ${answer.status}.`);
  return (await answer.json()) as ServiceList;
};

/** Fetches the directory for tools: two files, the same whoever asks. Rejects without a network; the next one asks again. */
export const knownServices = (): Promise<KnownServices> => {
  asked ??= Promise.all([fetchList(), handoutData()])
    .then(([list, { services }]) => {
      known = readServiceList(list, services);
      return known;
    })
    .catch((problem: unknown) => {
      asked = undefined;
      throw problem;
    });
  return asked;
};

/** What is there by now; undefined before somebody asked for it. */
export const servicesSoFar = (): KnownServices | undefined => known;

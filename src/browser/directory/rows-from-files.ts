import { firstResults } from '#core/finding/carried/carrier.ts';
import { type PackedData, unpackData } from '#core/finding/carried/packed-facts.ts';
import { type PackedNames, type RowName, unpackNames } from '#core/finding/carried/packed-names.ts';
import type { FinderData, ListFiles } from '#core/finding/finder-data.ts';
import { growingIndex } from '#core/finding/typed/match-words.ts';
import { aboutItem, type ListRows, textOf } from './list-rows.ts';
import { itemWith } from './page-part.ts';

/** What is told while the files of a list come. */
export type FilesTold = {
  /** The facts are there: from now on rows can be counted and put in order. */
  readonly facts: (data: FinderData, rows: ListRows) => void;
  /** Names or texts came: items of some rows changed. */
  readonly came: () => void;
  /** A file did not come. What came before stays, and `again` goes on from there. */
  readonly failed: (again: () => void) => void;
};

/** How long a file may take before that is called a failure. */
const patienceMilliseconds = 90_000;

/** How many texts are read at once: less than a phone needs to answer a finger. */
const readAtOnce = 25;

const askFor = async (address: string): Promise<Response> => {
  const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMilliseconds) });
  if (!answer.ok) throw new Error(`A file of the list was answered with ${answer.status}.`);
  return answer;
};

const untilThePageHadItsTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const itemFrom = (html: string): HTMLLIElement => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return itemWith(template.content);
};

/** An item that holds the place of a row whose text has not come: with its name, once that is there. */
const waitingItem = (name: RowName | undefined): HTMLLIElement => {
  const article = document.createElement('article');
  article.className = 'result waiting';
  const body = document.createElement('div');
  body.className = 'body';
  const words = document.createElement('p');
  words.textContent = 'The rest is not here yet.';
  const place = document.createElement('p');
  place.className = 'place';
  const town = document.createElement('b');
  const km = document.createElement('span');
  km.dataset['km'] = '';
  km.hidden = true;
  place.append(town, ' ', km);
  if (name !== undefined) {
    const heading = document.createElement('h2');
    const link = document.createElement('a');
    link.href = `/service/${name.slug}/`;
    link.textContent = name.name;
    heading.append(link);
    body.append(heading);
    town.textContent = name.place;
  }
  body.append(words);
  article.append(body, place);
  return itemWith(article);
};

/**
 * Fetches the files of a list: the same ones in the same order for every visitor, whatever is written or chosen. The next is
 * asked for while the one before still comes.
 */
export const fetchRows = (list: HTMLElement, files: ListFiles, told: FilesTold): void => {
  const items: HTMLElement[] = [...list.querySelectorAll<HTMLElement>(':scope > li')];
  const waiting = new Map<number, HTMLElement>();
  const index = growingIndex(files.rows);
  let names: readonly RowName[] = [];

  const rows: ListRows = {
    count: files.rows,
    shownAtOnce: firstResults,
    itemOf: (row) => {
      const item = items[row] ?? waiting.get(row) ?? waitingItem(names[row]);
      if (items[row] === undefined) waiting.set(row, item);
      return item;
    },
    about: (row) => {
      const name = names[row];
      if (items[row] !== undefined || name === undefined) return aboutItem(items[row]);
      return { name: name.name, place: name.place, address: `/service/${name.slug}/` };
    },
    words: () => index,
    areAllThere: () => index.read() === files.rows,
  };

  const readTexts = async (texts: readonly string[], from: number): Promise<void> => {
    for (let start = 0; start < texts.length; start += readAtOnce) {
      const some = texts
        .slice(start, start + readAtOnce)
        .map((html, offset) => items[from + start + offset] ?? itemFrom(html));
      for (const [offset, item] of some.entries()) {
        items[from + start + offset] = item;
        waiting.delete(from + start + offset);
      }
      index.add(some.map(textOf));
      await untilThePageHadItsTurn();
    }
  };

  const steps: readonly {
    readonly address: string;
    readonly take: (body: unknown) => void | Promise<void>;
  }[] = [
    { address: files.facts, take: (body) => told.facts(unpackData(body as PackedData), rows) },
    {
      address: files.names,
      take: (body) => {
        names = unpackNames(body as PackedNames);
        waiting.clear();
      },
    },
    ...files.texts.map((address) => ({
      address,
      take: (body: unknown) => readTexts(body as readonly string[], index.read()),
    })),
  ];

  const goOn = async (from: number): Promise<void> => {
    let step = from;
    try {
      let asked = askFor(steps[step]?.address ?? '');
      for (const { take } of steps.slice(from)) {
        const answer = await asked;
        const next = steps[step + 1];
        if (next !== undefined) {
          asked = askFor(next.address);
          // It is waited for at its turn, and fails there.
          asked.catch(() => undefined);
        }
        const body: unknown = await answer.json();
        await take(body);
        step += 1;
        told.came();
      }
    } catch {
      told.failed(() => void goOn(step));
    }
  };
  void goOn(0);
};

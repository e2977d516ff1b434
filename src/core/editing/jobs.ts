/** A picture of the editor: where it is taken, and which fields are in it. `npm run picture-help` makes it. */
export type JobPicture = {
  /** The file in `public/editors-help/`, without its ending. */
  readonly file: string;
  /** What there is to see, for who cannot see it. */
  readonly alt: string;
  /** Where in the editor: `collections/services`. What begins with a slash is a page of the site. */
  readonly at: string;
  /** The label of the field that comes first in the picture; the top of the page without one. */
  readonly from?: string;
  /** What lies folded below that label is opened. */
  readonly unfolded?: true;
};

/** The size of every picture, in pixels. */
export const pictureSize = { width: 1100, height: 600 } as const;

/** A job of an editor: what they want, step by step, and how to take it back. */
export type Job = {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly string[];
  readonly undo: string;
  readonly picture?: JobPicture;
};

/** The ten commonest jobs. The page /editors/help/ and a part of docs/editing.md are made from them. */
export const jobs: readonly Job[] = [
  {
    id: 'change-a-service',
    title: 'Change a number or an opening time',
    steps: [
      'Choose Services at the left, and press the service. The field at the top looks for names.',
      'Change the field. Leave empty what you do not know.',
      'Press Save. The warning beside a field says what is wrong with it, and nothing is saved until it is right.',
    ],
    undo: 'Before you save: leave the record and say that you do not want to keep it. Afterwards: write the old words again; the history of the file has them.',
    picture: {
      file: 'service',
      alt: 'The form of a service, with its phones, and beside it the page as visitors will see it.',
      at: 'collections/services/entries/open-door',
      from: 'Phones',
    },
  },
  {
    id: 'add-a-service',
    title: 'Add a service',
    steps: [
      'Look under Organisations whether the one that runs it is there. If not, add it first.',
      'Choose Services, then New service.',
      'Fill in what must be there: its name, what it is, what somebody can get, who runs it, needs, areas, and where you read of it.',
      'For a refuge, choose Hidden as its address. Its street and town are then in no file.',
      'Press Save. The service’s name makes its address on the site, which stays.',
    ],
    undo: 'Open it and choose Delete entry, on the same day. Later, give it a last day instead: see “Take away a service that closed”.',
    picture: {
      file: 'services',
      alt: 'The list of services, with the button for a new one.',
      at: 'collections/services',
    },
  },
  {
    id: 'check-a-listing',
    title: 'Write down that you checked a listing',
    steps: [
      'Ring them, visit them or write to them first. Correcting a word is not a check.',
      'On your own computer: open /editors/check/, which lists what is due, and press the button beside it.',
      'Anywhere else: open the record, and fill in Checked: the day, your role, how, and when to check again.',
    ],
    undo: 'At /editors/check/ press “Take it back”. In the record, empty Checked, or write what stood there before.',
    picture: {
      file: 'checked',
      alt: 'The part of a record that says when it was checked, by whom and how.',
      at: 'collections/services/entries/open-door',
      from: 'Checked',
      unfolded: true,
    },
  },
  {
    id: 'answer-a-correction',
    title: 'Answer what somebody said about a listing',
    steps: [
      'Open /editors/ with the coordinator’s key. Nothing there changes a listing by itself.',
      'Ring the service and ask. What a visitor says may be wrong, or be meant to harm.',
      'Press “Change the record”, change it, and fill in Checked if you spoke to them.',
      'Back in the list, press Done.',
    ],
    undo: 'What is done stays in the list for thirty days. Press “Not done yet” beside it.',
    picture: {
      file: 'queue',
      alt: 'The page for editors, which opens with the coordinator’s key.',
      at: '/editors/',
    },
  },
  {
    id: 'close-a-service',
    title: 'Take away a service that closed',
    steps: [
      'Open the service.',
      'Write the last day into Show until. From the next build after it, nobody finds it.',
      'If it moved into another one, say so in Alert until that day.',
    ],
    undo: 'Empty Show until. Everything else is still there.',
    picture: {
      file: 'until',
      alt: 'The fields Show from and Show until of a service.',
      at: 'collections/services/entries/open-door',
      from: 'Show from',
    },
  },
  {
    id: 'change-a-helpline',
    title: 'Change a number to ring',
    steps: [
      'Choose Helplines, and open the one.',
      'Change the number there. It changes in every page at once: no page holds a number of its own.',
      'Ring it, then fill in Checked.',
    ],
    undo: 'Write the old number again, and take away the check.',
    picture: {
      file: 'helplines',
      alt: 'The list of helplines.',
      at: 'collections/helplines',
    },
  },
  {
    id: 'change-a-page',
    title: 'Change a page of guidance',
    steps: [
      'Choose Guidance for families, for friends or for professionals, and open the page.',
      'Change the text. The buttons over it make a heading, a list or a link; beside it stands the page as it will look.',
      'Never type a number: put it in with the plus over the text, under Number to ring.',
      'Say what it rests on under Sources, and set the day for its next review.',
      'If a clinician or a family has not seen the change, set Review back to a draft.',
    ],
    undo: 'The history of the file has every version. Copy the old text back and save.',
    picture: {
      file: 'guidance',
      alt: 'The form of a page of guidance, with its title and its group, and beside it the page as visitors will see it.',
      at: 'collections/guidance-families/entries/setting-limits',
    },
  },
  {
    id: 'write-a-page',
    title: 'Write a new page of guidance',
    steps: [
      'Choose who it is for at the left, then New page.',
      'Give it a title as somebody would say it, and two or three short sentences for who has thirty seconds.',
      'Choose its group. Begin the text with what can be done today.',
      'Name at least one source. Without a source a page is not built.',
      'After saving, look at /editors/: “Hard to read” names it if families or friends would need a reading age over 11.',
    ],
    undo: 'Open it and choose Delete entry. If other pages point to it, they are named, and it stays until they are changed.',
    picture: {
      file: 'new-page',
      alt: 'The empty form of a new page of guidance, with what is missing yet beside it.',
      at: 'collections/guidance-families/new',
    },
  },
  {
    id: 'who-receives',
    title: 'Change who receives contact requests',
    steps: [
      'Choose Settings, then Routing.',
      'The first rule that fits is used, so put the narrow ones above the wide ones.',
      'In the sentence “because …”, tell the visitor why this agency was chosen.',
      'Look at /desk/routing/ on the site: it shows for each area and need who would get a request, and where nobody does.',
    ],
    undo: 'Put the rule back in its old place, or write it again: the history of routing.json has it.',
    picture: {
      file: 'settings',
      alt: 'The list of settings, from the site’s own to what families said.',
      at: 'collections/settings',
    },
  },
  {
    id: 'add-a-need',
    title: 'Add a word that people look for',
    steps: [
      'Choose Settings, then Needs, and open the need.',
      'Write the word under Also said, in small letters: rehab, counselor.',
      'A town that people call by another name gets it under Places, as Also called.',
      'The address of a need stays as it is: pages and services point to it.',
    ],
    undo: 'Take the word away again.',
    picture: {
      file: 'needs',
      alt: 'The list of needs in the settings.',
      at: 'collections/settings/entries/needs',
    },
  },
];

/** What holds for every job: how nothing is lost. */
export const undoing: readonly string[] = [
  'Until you press Save, nothing is changed. Leave the record, and say that you do not want to keep it.',
  'A mistake does not break the site. What cannot be published stops the build with a sentence, and the site that was stays up.',
  'On your own computer, git diff content shows what you changed, and git restore content/services/its-name.json brings one file back as it was last committed.',
  'Where changes go to a repository, each one is kept there with its day and who made it, and can be turned back with one press of Revert.',
];

/** The part of docs/editing.md about the jobs, in Markdown. */
export const jobsInMarkdown = (): string =>
  jobs
    .map(
      ({ title, steps, undo, picture }) =>
        `### ${title}\n\n${steps.map((step, index) => `${index + 1}. ${withCode(step)}`).join('\n')}\n\n_To take it back:_ ${withCode(undo)}\n${picture === undefined ? '' : `\n![${picture.alt}](../public/editors-help/${picture.file}.webp)\n`}`,
    )
    .join('\n');

/** What stands in angle brackets is code in Markdown. */
const withCode = (text: string): string => text.replace(/<[A-Z][^>]*>/g, (block) => `\`${block}\``);

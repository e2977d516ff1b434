import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { choice, day, line, listOf, paragraph, reference, yesNo } from '../content/fields.ts';
import { offerSchema } from './offer.ts';

/** Whether something is so, or in use. */
export const inUseStates = ['yes', 'partly', 'no'] as const;
export type InUse = (typeof inUseStates)[number];

/** The levels of the information-sharing agreement. */
export const sharingLevels = ['1', '2', '3'] as const;

const contactSchema = z
  .strictObject({
    role: line('Role', 'Like: family support worker. Never a person’s name.'),
    deputy: line('Deputy', 'The role that answers when the first one is away.').optional(),
    reach: line(
      'How to reach this role',
      'A number or an address of the office, never a person’s own.',
    ).optional(),
  })
  .register(editorFields, { label: 'Contact point' });

const said = (label: string, hint?: string) => choice(inUseStates, label, hint).optional();

const remitSchema = z
  .strictObject({
    whatWeDo: paragraph('What we do'),
    wronglyThought: paragraph('What people wrongly think we do').optional(),
    notDo: paragraph('What we do not do'),
    forWhom: paragraph('For whom'),
    friends: said('Friends may come'),
    children: said('Children may come'),
    howToRefer: paragraph('How to refer', 'The first door, and the steps.'),
    wait: line('How long the wait is', 'By what you see now, or: we do not know.').optional(),
    firstMeeting: line('The first meeting', 'What happens there, and how long it takes.').optional(),
    whenAndWhere: line('When and where').optional(),
  })
  .register(editorFields, { label: 'Remit' });

const practiceSchema = z
  .strictObject({
    levels: listOf(
      choice(sharingLevels, 'Level'),
      'Levels of sharing in use',
      'As the agreement defines them.',
    ).optional(),
    protocolSigned: day('Sharing protocol signed on').optional(),
    protocolReview: day('Its next review').optional(),
    oneWorker: paragraph('One worker for a family', 'Whether you have one, and who leads when.').optional(),
    familyQuestions: said('Family questions in each assessment'),
    carerAssessment: said('Own assessment offered to relatives'),
    exitProtocol: said('Protocol for endings and crises'),
  })
  .register(editorFields, { label: 'How we work with families' });

const goodPracticeSchema = z
  .strictObject({
    what: paragraph('What was done'),
    who: line('Who did it', 'Roles, never names.'),
    happened: paragraph('What came of it'),
    ask: line('Whom to ask', 'A role.'),
  })
  .register(editorFields, { label: 'Good practice' });

/** A partner of the network, `content/partners/<slug>.json`: the same fields for all, small groups too. */
export const partnerSchema = z
  .strictObject({
    name: line('Name', 'As other services know it.'),
    organisation: reference('organisations', 'Organisation', 'Leave empty when it is not listed.').optional(),
    demonstration: yesNo('Only for the demonstration', 'A demonstration partner is nobody.'),
    areas: listOf(reference('areas', 'Area'), 'Areas').min(1, 'Choose at least one area.'),
    remit: remitSchema,
    confidentiality: paragraph(
      'Confidentiality statement',
      'In the partner’s own words, some six lines, with its legal limits.',
    ),
    practice: practiceSchema.optional(),
    contacts: listOf(contactSchema, 'Contact points').min(1, 'Name at least one role.'),
    handOver: z
      .strictObject({
        agreed: paragraph('What is agreed, and with whom').optional(),
        nextDates: paragraph('Next dates').optional(),
        papers: line('Where the papers are').optional(),
        introduce: line('Whom to introduce', 'Roles, never names.').optional(),
      })
      .register(editorFields, {
        label: 'Hand-over sheet',
        hint: 'What the next person needs to know. The page is public. An empty field is a line to write on.',
      })
      .optional(),
    fundedUntil: day(
      'Funded until',
      'If you may say so: what is paid for a short time can be gone soon.',
    ).optional(),
    sits: paragraph('Where we sit', 'Groups and boards where decisions are made.').optional(),
    wouldSit: paragraph('Where we should like to sit').optional(),
    told: paragraph('What families told us', 'In general words, from several families.').optional(),
    changed: paragraph('What we changed').optional(),
    goodPractice: listOf(goodPracticeSchema, 'Good practice').optional(),
    nextDue: day('Next check of this record').optional(),
    offers: listOf(offerSchema, 'Offers and asks').default([]),
  })
  .register(editorFields, { label: 'Partner' });
export type Partner = z.infer<typeof partnerSchema>;

/** Whether the partnership hangs on one person: one contact point, and nobody who answers instead. */
export const hasOneContactOnly = ({ contacts }: Pick<Partner, 'contacts'>): boolean =>
  contacts.length === 1 && contacts[0]?.deputy === undefined;

import { z } from 'zod';
import { editorFields } from './editor-field.ts';
import { choice, day, line, listOf, webAddress } from './fields.ts';

/** Where a fact was read. */
export const sourceSchema = z
  .strictObject({
    title: line('What it is', 'For example: the service’s own page, or the name of a newspaper.'),
    url: webAddress('Web address').optional(),
    publishedOn: line(
      'When it was published',
      'A day, a month or a year, as the source gives it.',
    ).optional(),
    checkedOn: day('Day this source says it checked', 'Only when the source itself says so.').optional(),
  })
  .register(editorFields, { label: 'Source' });
export type Source = z.infer<typeof sourceSchema>;

/** How good the evidence for a record is, and what it rests on. */
export const evidenceSchema = z
  .strictObject({
    grade: choice(
      ['own-page', 'public-record', 'press', 'second-hand'],
      'How good the evidence is',
      'own-page: the organisation itself. public-record: government or funder. press: a newspaper or radio. second-hand: another list.',
    ),
    summary: line('In a few words', 'Shown to visitors, for example: from a newspaper of June 2020.'),
    sources: listOf(sourceSchema, 'Sources').min(1, 'Name at least one source.'),
  })
  .register(editorFields, { label: 'Evidence' });
export type Evidence = z.infer<typeof evidenceSchema>;

/**
 * A check by a person: they rang, visited or asked. Checked is not edited: changing a record's text leaves this alone.
 * A record without one is shown as not yet confirmed.
 */
export const checkedSchema = z
  .strictObject({
    on: day('Checked on'),
    by: line('Checked by', 'A role, not a person’s name: the network’s coordinator.'),
    how: choice(['phone', 'visit', 'email', 'provider'], 'How', 'provider: the service confirmed it itself.'),
    nextDue: day('Check again by'),
  })
  .register(editorFields, { label: 'Checked', hint: 'Fill this in only after you rang, visited or asked.' });
export type Checked = z.infer<typeof checkedSchema>;

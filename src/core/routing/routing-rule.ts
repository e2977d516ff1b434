import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { choice, day, line, listOf, reference } from '../content/fields.ts';

export const askers = ['family', 'friend', 'professional'] as const;
export type Asker = (typeof askers)[number];

/** How old the one who asks is, in years. */
export const ageBands = ['under-18', '18-to-25', '26-to-64', '65-and-over'] as const;
export type AgeBand = (typeof ageBands)[number];

/**
 * Sends requests that fit every condition to one agency. The first rule that fits wins; a condition left out fits all.
 * Their order is their priority.
 */
export const routingRuleSchema = z
  .strictObject({
    name: line('Name of the rule', 'For editors: North and South, any need'),
    areas: listOf(reference('areas', 'Area'), 'Areas', 'Leave empty for all.').optional(),
    needs: listOf(reference('needs', 'Need'), 'Needs', 'Leave empty for all.').optional(),
    askers: listOf(choice(askers, 'Who asks'), 'Who asks', 'Leave empty for all.').optional(),
    ageBands: listOf(
      choice(ageBands, 'Age'),
      'Ages',
      'Leave empty for all. The form asks for an age only when a rule has one.',
    ).optional(),
    languages: listOf(
      line('Language', 'Its name, as a visitor would write it: Polish'),
      'Languages',
      'Leave empty for all.',
    ).optional(),
    validFrom: day('First day', 'Leave empty when it holds already.').optional(),
    validTo: day('Last day', 'Leave empty when it has no end.').optional(),
    agency: reference('agencies', 'Agency'),
    reason: line('Reason shown to the visitor', 'Finishes the sentence “We chose them because …”'),
  })
  .refine(({ validFrom = '', validTo = '9999' }) => validFrom <= validTo, {
    path: ['validTo'],
    error: 'The last day must not come before the first.',
  })
  .register(editorFields, { label: 'Routing rule' });
export type RoutingRule = z.infer<typeof routingRuleSchema>;

/** `content/routing.json`. What no rule fits goes to the coordinator. */
export const routingSchema = z
  .strictObject({ rules: listOf(routingRuleSchema, 'Rules', 'The first rule that fits wins.').default([]) })
  .register(editorFields, { label: 'Routing' });

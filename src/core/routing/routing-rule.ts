import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { choice, line, listOf, reference } from '../content/fields.ts';

export const askers = ['family', 'friend', 'professional'] as const;
export type Asker = (typeof askers)[number];

/** Sends requests that fit every condition to one agency. The first rule that fits wins; a condition left out fits all. */
export const routingRuleSchema = z
  .strictObject({
    name: line('Name of the rule', 'For editors: Carlow and Kilkenny, any need'),
    areas: listOf(reference('areas', 'Area'), 'Areas', 'Leave empty for all.').optional(),
    needs: listOf(reference('needs', 'Need'), 'Needs', 'Leave empty for all.').optional(),
    askers: listOf(choice(askers, 'Who asks'), 'Who asks', 'Leave empty for all.').optional(),
    agency: reference('agencies', 'Agency'),
    reason: line('Reason shown to the visitor', 'Finishes the sentence “We chose them because …”'),
  })
  .register(editorFields, { label: 'Routing rule' });
export type RoutingRule = z.infer<typeof routingRuleSchema>;

/** `content/routing.json`. What no rule fits goes to the coordinator. */
export const routingSchema = z
  .strictObject({ rules: listOf(routingRuleSchema, 'Rules', 'The first rule that fits wins.').default([]) })
  .register(editorFields, { label: 'Routing' });

import type { DraftOrganisation } from '../draft.ts';
import { ourEvidence } from './evidence-from-hsds.ts';
import type { OrganizationInput } from './hsds-input.ts';
import { plainText } from './plain-text.ts';
import { saidIn } from './said.ts';

/** Who runs a service, as its record has it. */
export const organisationFromHsds = (
  input: OrganizationInput | undefined,
  isOurs: boolean,
): { readonly organisation: DraftOrganisation; readonly faults: readonly string[] } => {
  if (input === undefined) return { organisation: { fields: {} }, faults: [] };
  const { id, name, description, website, attributes } = input;
  const said = saidIn(attributes);
  const slug = isOurs ? said.fact('slug') : undefined;
  const evidence = isOurs ? ourEvidence(said) : undefined;
  return {
    organisation: {
      ...(slug !== undefined && { slug }),
      ...(id !== undefined && { id }),
      ...(name !== undefined && { name }),
      fields: {
        ...(name !== undefined && { name }),
        ...(description !== undefined && { description: isOurs ? description : plainText(description) }),
        ...(website !== undefined && { url: website }),
        ...(evidence !== undefined && { evidence }),
      },
    },
    faults: said.faults,
  };
};

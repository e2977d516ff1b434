import { contactCard } from '#core/contact-card/contact-card.ts';
import { saveFile } from './save-file.ts';

/** What a service's page knows of it for a contact card. */
export type ContactData = {
  readonly name: string;
  readonly phones: readonly string[];
  readonly email?: string;
  readonly url?: string;
};

/** Saves a contact: under the name of the service with all there is, or under somebody's own word with the numbers alone. */
export const saveContact = (data: ContactData, ownName: string | undefined): void =>
  saveFile(
    'contact.vcf',
    'text/vcard',
    contactCard(ownName === undefined ? data : { name: ownName, phones: data.phones }),
  );

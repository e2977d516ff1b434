import type { ServiceTimes } from '#core/directory/service-times.ts';
import { part } from '../directory/page-part.ts';
import type { ContactData } from './save-contact.ts';

const couldNotLoad = 'This did not work just now. The link above still does.';

/** Shows a part that needs a script, and does something when its button is pressed; what it answers is said. */
const offer = (place: HTMLElement, act: () => Promise<string>): void => {
  place.hidden = false;
  const field = part<HTMLInputElement>(place, 'input[type="text"]');
  const said = part(place, '[role="status"]');
  const press = async () => {
    said.textContent = await act().catch(() => couldNotLoad);
  };
  part(place, 'button').addEventListener('click', press);
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') void press();
  });
};

/** Offers to save a contact under the name of the service, or under a word of one's own. */
export const offerContact = (place: HTMLElement): void => {
  const data = JSON.parse(place.dataset['contact'] ?? '') as ContactData;
  const own = part<HTMLInputElement>(place, '[value="own"]');
  const field = part<HTMLInputElement>(place, 'input[type="text"]');
  // Who begins to write a word means that word.
  field.addEventListener('input', () => {
    own.checked = true;
  });
  offer(place, async () => {
    const word = field.value.trim();
    if (own.checked && word === '') {
      field.focus();
      return 'Write a name first.';
    }
    const { saveContact } = await import('./save-contact.ts');
    saveContact(data, own.checked ? word : undefined);
    return 'Your device has the contact now, and may ask where to keep it.';
  });
};

/** Offers to save a group's meetings under a title of one's own. The place says which group it is for, from 0. */
export const offerMeetings = (place: HTMLElement, times: ServiceTimes): void => {
  const field = part<HTMLInputElement>(place, 'input[type="text"]');
  offer(place, async () => {
    const title = field.value.trim();
    if (title === '') {
      field.focus();
      return 'Write a title first.';
    }
    const { saveMeetings } = await import('./save-meetings.ts');
    return saveMeetings(times, Number(place.dataset['meetings']), title, new Date())
      ? 'Your device has the entries now, and may ask which calendar they go into.'
      : 'It does not meet any more.';
  });
};

import { appointmentFile } from '#core/tools/appointment.ts';
import { saveFile } from '../service/save-file.ts';

/** Offers to put the days of a tool into a calendar, under a title that says nothing or one of somebody's own. */
export const offerEntries = (tool: Element): void => {
  for (const place of tool.querySelectorAll<HTMLElement>('[data-entry]')) {
    const day = place.closest('[data-item]')?.querySelector<HTMLInputElement>('[data-calendar]');
    const title = place.querySelector('input');
    const said = place.querySelector('[role="status"]');
    if (!day || !title || !said) continue;
    place.hidden = false;
    place.querySelector('button')?.addEventListener('click', () => {
      if (day.value === '') {
        day.focus();
        said.textContent = 'Choose the day first.';
        return;
      }
      const called = title.value.trim() || title.defaultValue;
      saveFile(
        'calendar.ics',
        'text/calendar',
        appointmentFile(day.value, called, crypto.randomUUID(), new Date()),
      );
      said.textContent = 'Your device has the entry now, and may ask which calendar it goes into.';
    });
  }
};

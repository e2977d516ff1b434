// @ts-check

/**
 * A field of a block, as far as this form needs it; `names` says which records it chooses among.
 * @typedef {{ readonly name: string, readonly label: string, readonly hint?: string, readonly names?: string }} MarkField
 */

/** @typedef {Readonly<Record<string, readonly { readonly slug: string, readonly name: string }[]>>} Named */

/**
 * A small form for what stands inside a line: which helpline, which word. Null when it is closed without an answer.
 * @param {{ readonly label: string, readonly fields: readonly MarkField[] }} button
 * @param {Readonly<Record<string, string | undefined>>} values What is there already.
 * @param {Named} named What can be chosen.
 * @returns {Promise<Record<string, string> | null>}
 */
export const askForMark = ({ label, fields }, values, named) =>
  new Promise((resolve) => {
    if (fields.length === 0) return resolve({});
    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-label', label);
    const form = document.createElement('form');
    form.method = 'dialog';
    const title = document.createElement('h2');
    title.textContent = label;
    form.append(title, ...fields.map((field) => lineFor(field, values[field.name] ?? '', named)));
    form.append(button('Put it in', 'put'), button('Leave it', 'leave'));
    dialog.append(form);
    document.body.append(dialog);
    dialog.addEventListener('close', () => {
      const answers = /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(form)));
      dialog.remove();
      resolve(dialog.returnValue === 'put' ? answers : null);
    });
    dialog.showModal();
  });

/** @param {string} words @param {string} value */
const button = (words, value) => {
  const element = document.createElement('button');
  element.textContent = words;
  element.value = value;
  // Whoever leaves need not have filled in anything.
  element.formNoValidate = value === 'leave';
  return element;
};

/** @param {MarkField} field @param {string} value @param {Named} named */
const lineFor = ({ name, label, hint, names }, value, named) => {
  const line = document.createElement('p');
  const said = document.createElement('label');
  const control = names === undefined ? document.createElement('input') : choices(named[names] ?? [], value);
  control.id = `mark-${name}`;
  control.name = name;
  control.required = true;
  control.value = value;
  said.htmlFor = control.id;
  said.textContent = label;
  line.append(said, control);
  if (hint !== undefined) {
    const told = document.createElement('small');
    told.id = `mark-${name}-hint`;
    told.textContent = hint;
    control.setAttribute('aria-describedby', told.id);
    line.append(told);
  }
  return line;
};

/** @param {Named[string]} records @param {string} value */
const choices = (records, value) => {
  const select = document.createElement('select');
  // What is there but named no longer stays to be seen.
  const known = records.some(({ slug }) => slug === value)
    ? records
    : [{ slug: value, name: value }, ...records];
  select.append(...known.map(({ slug, name }) => new Option(name, slug)));
  return select;
};

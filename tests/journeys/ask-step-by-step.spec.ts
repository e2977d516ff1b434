import {
  canary,
  fillContactForm,
  fillSafeContact,
  goOn,
  openAsAgency,
  sendIt,
  wordsOnPaper,
} from '../support/asking.ts';
import { expect, test } from '../support/journey.ts';

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'without script it is one long page');

const progress = 'Question 1 of 7';

test('one question shows at a time, in words says how far one is, and Enter goes on', async ({ page }) => {
  await page.goto('/contact/');
  await expect(page.getByText(progress)).toBeVisible();
  await expect(page.getByRole('group', { name: 'Where do you live?' })).toBeHidden();
  await page.getByRole('radio', { name: /It is my friend/ }).check();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Are you under 18?' })).toBeFocused();
  await expect(page.getByText('Question 2 of 7')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Who is asking?' })).toBeHidden();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/contact/');
});

test('Back and Forward keep what was typed, and no answer is in an address or in storage', async ({
  page,
}) => {
  await fillContactForm(page);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'If others can help better' })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Number to ring')).toHaveValue(canary.number);
  await expect(page.getByLabel('Who else sees this phone')).toHaveValue(canary.whoElse);
  for (const _ of ['agree', 'words']) await page.goForward();
  await expect(page.getByLabel('In your own words')).toHaveValue(canary.words);
  expect(page.url()).toMatch(/\/contact\/$/);
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, history.state]));
  expect(kept).toBe('[{},{},{"step":"words"}]');
});

test('leaving forgets everything, also when somebody comes back', async ({ page }) => {
  await fillContactForm(page);
  await page.goto('/privacy/');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Ask somebody to contact you' })).toBeVisible();
  expect(await page.locator('#words').inputValue()).toBe('');
  expect(await page.locator('[name="asker"]:checked').count()).toBe(0);
});

test('an answer that is changed to one that needs more leads to what it needs', async ({ page }) => {
  await fillContactForm(page);
  for (const _ of ['agree', 'safe', 'need', 'place', 'age', 'who']) await page.goBack();
  await page.getByRole('radio', { name: /I am a professional/ }).check();
  await goOn(page);
  await expect(page.getByRole('heading', { name: 'Did they agree?' })).toBeFocused();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(4);
});

test('a second press on Send sends nothing more', async ({ page }) => {
  await fillContactForm(page);
  await page.getByRole('button', { name: 'See who will read it' }).click();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  const form = page.locator('#send-form');
  await form.evaluate((element: HTMLFormElement) => {
    element.requestSubmit();
    element.requestSubmit();
  });
  await expect(page.getByRole('heading', { level: 1, name: 'It is sent, and it is safe' })).toBeVisible();
  expect(sent).toHaveLength(1);
});

test('whoever wants no words can take them off the page', async ({ page }) => {
  await fillContactForm(page);
  await sendIt(page);
  await page.getByText('I do not want to keep words').click();
  await page.getByRole('button', { name: 'Take the words off this page' }).click();
  await expect(page.getByRole('heading', { name: 'The words are gone from this page' })).toBeVisible();
  await expect(page.locator('.six-words, .reference')).toHaveCount(0);
});

test('on paper are the six words and the twelve signs, and nothing that says what they are for', async ({
  page,
}) => {
  await fillContactForm(page);
  const receipt = await sendIt(page);
  expect(await wordsOnPaper(page)).toEqual([...receipt.words.split(' '), receipt.reference]);
});

test('of a file from a tool go the parts that are ticked, sealed, and the agency reads questions and answers', async ({
  page,
  workerPage,
}) => {
  await fillContactForm(page);
  const file = page.getByLabel('Did you make a support plan?');
  const fileOf = (text: string) => ({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await file.setInputFiles(fileOf('{"something":"else"}'));
  await expect(page.getByText('This is not a file from our tools.')).toBeVisible();
  await file.setInputFiles(
    fileOf(
      JSON.stringify({
        notes: 1,
        tool: 'support-plan',
        version: 1,
        saved: '2026-11-22',
        answers: {
          'know-most': 'canary-plan',
          'months-one': 'canary-months',
          'fear-home': 'yes',
        },
      }),
    ),
  );
  await expect(page.getByText('A file goes along')).toBeFocused();
  const part = (name: RegExp) => page.getByRole('checkbox', { name });
  await expect(part(/What I want to know/)).toBeChecked();
  // What is sensitive stays with the visitor unless they tick it themselves.
  await expect(part(/Fear, threats and violence/)).not.toBeChecked();
  await part(/My next six months/).uncheck();
  await page.goBack();
  await page.goForward();
  await expect(page.getByText('A file goes along')).toBeVisible();
  await expect(part(/My next six months/)).not.toBeChecked();

  await page.getByRole('button', { name: 'See who will read it' }).click();
  const going = page.getByRole('region', { name: 'What goes along from your file' });
  await going.getByText('What I want to know').click();
  await expect(going).toContainText('The question I most want answered this week');
  await expect(going).toContainText('canary-plan');
  await expect(going).toContainText('Stays with you: 5. Fear, threats and violence; 10. My next six months.');
  await expect(going).not.toContainText('canary-months');
  await page.getByRole('button', { name: 'Change my answers' }).click();

  const receipt = await sendIt(page);
  const asked: string[] = [];
  workerPage.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openAsAgency(workerPage, receipt);
  const attached = workerPage.getByRole('region', { name: 'What they attached' });
  await expect(attached).toContainText('My support plan');
  await attached.getByText('What I want to know').click();
  await expect(attached.getByText('The question I most want answered this week')).toBeVisible();
  await expect(attached.getByText('canary-plan')).toBeVisible();
  await expect(attached).not.toContainText('canary-months');
  await expect(attached).not.toContainText('Fear');
  // The questions come in one file for all tools: nothing that is asked for tells which was filled in.
  expect(asked).toContain('/contact/questions.json');
  expect(asked.filter((path) => path.includes('support-plan'))).toEqual([]);
});

test('under 18: numbers and limits come before anything is typed, and only an agency that takes them is chosen', async ({
  page,
}) => {
  await fillContactForm(page, { area: 'Kilkenny', under18: true });
  await page.getByRole('button', { name: 'See who will read it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /coordinator will read this/i })).toBeVisible();
  await expect(page.locator('main')).toContainText('it takes people under 18');
  for (const _ of ['words', 'agree', 'safe', 'need', 'place', 'age']) await page.goBack();
  await expect(page.getByRole('link', { name: '1800 66 66 66' })).toBeVisible();
  await expect(page.getByText('They don’t contact your parents unless you agree.')).toBeVisible();
});

test('“Not to this agency” is kept to', async ({ page }) => {
  await page.goto('/contact/');
  await page.getByRole('radio', { name: /somebody in my family/i }).check();
  await goOn(page);
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await goOn(page);
  await page.getByRole('radio', { name: 'Wexford', exact: true }).check();
  await page.getByText('Might somebody there know you?').click();
  await page.getByRole('checkbox', { name: 'Demonstration agency: Wexford' }).check();
  await goOn(page);
  await page.getByRole('radio', { name: /somebody to talk to/i }).check();
  await goOn(page);
  await fillSafeContact(page, canary.number);
  await goOn(page);
  await goOn(page);
  await page.getByRole('button', { name: 'See who will read it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /coordinator will read this/i })).toBeVisible();
  await expect(page.locator('main')).toContainText('you asked that the agency which fits does not get it');
});

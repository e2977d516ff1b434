import type { Page } from '@playwright/test';
import { answerAs } from '../support/answering.ts';
import { expect, test } from '../support/journey.ts';

const agency = 'demonstration-wexford';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const choose = (page: Page, name: string | RegExp) => page.getByRole('radio', { name }).check();

/** On to the next question, where they stand one by one. */
const goOn = async (page: Page, next: string): Promise<void> => {
  const button = page.getByRole('button', { name: 'Lean ar aghaidh', exact: true });
  if (await button.isVisible()) await button.click();
  await expect(page.getByRole('heading', { name: next })).toBeVisible();
};

const fillIn = async (page: Page): Promise<void> => {
  await page.goto('/ga/contact/');
  await expect(page.getByText('Níl an t-aistriúchán seo seiceáilte ag cainteoir Gaeilge fós.')).toBeVisible();
  await choose(page, /Tá duine i mo theaghlach/);
  await goOn(page, 'An bhfuil tú faoi bhun 18?');
  await page
    .getByRole('group', { name: 'An bhfuil tú faoi bhun 18?' })
    .getByLabel('Níl', { exact: true })
    .check();
  await goOn(page, 'Cá bhfuil cónaí ort?');
  await choose(page, 'Wexford');
  await goOn(page, 'Cad é is mó a chabhródh leat?');
  await choose(page, /somebody to talk to/i);
  await goOn(page, 'Conas is féidir leo teagmháil a dhéanamh leat go sábháilte?');
  await choose(page, /Ná déan teagmháil liom/);
  await goOn(page, 'Má tá daoine eile ann a chabhródh níos fearr leat');
  await goOn(page, 'Cad ba chóir a bheith ar eolas acu?');
  await expect(page.getByLabel('Cén teanga ab fhearr leat a labhairt?')).toHaveValue('Gaeilge (Irish)');
};

test('a visitor who begins in Irish asks, comes back, writes and withdraws in Irish', async ({
  page,
  site,
}) => {
  await fillIn(page);
  await press(page, 'Féach cé a léifidh é');
  await expect(heading(page, /^Léifidh .+ é seo$/)).toBeVisible();
  // A day as Irish says it, also where the browser does not know Irish.
  await expect(
    page.getByText(/Léifear é faoin am seo: (Dé \S+|Déardaoin) \d+ .+ ag \d\d:\d\d/),
  ).toBeVisible();
  await expect(page.locator('.statement')).toHaveAttribute('lang', 'en-IE');

  // Whoever presses at once, without script, is asked for one more step: in Irish too.
  await press(page, 'Seol é');
  const sent = heading(page, 'Tá sé seolta, agus tá sé slán');
  const more = heading(page, 'Céim amháin eile');
  await expect(sent.or(more)).toBeVisible();
  if (await more.isVisible()) {
    await expect
      .poll(async () => {
        if (await more.isVisible()) await press(page, 'Lean ar aghaidh');
        return sent.isVisible();
      })
      .toBe(true);
  }
  const reference = (await page.locator('.reference').textContent()) ?? '';
  const words = (await page.locator('.six-words li').allTextContents()).join(' ');

  await answerAs(site, agency, { kind: 'accepted', reference, worker: 'Máire', deputy: 'Tomás' });
  await page.getByRole('link', { name: 'Tar ar ais níos déanaí anseo' }).click();
  await expect(page).toHaveURL(/\/ga\/contact\/return\/$/);
  await press(page, 'Taispeáin m’iarratas');
  await expect(page.getByRole('alert')).toContainText('Tá 2 fhreagra le seiceáil');
  await page.getByLabel('Tagairt').fill(reference);
  await page.getByLabel('Do shé fhocal').fill(words);
  await press(page, 'Taispeáin m’iarratas');
  await expect(heading(page, 'Ghlac siad leis')).toBeVisible();
  await expect(page.getByText('Tá Máire ag plé le d’iarratas.').first()).toBeVisible();
  await page.getByLabel('Scríobh chucu').fill('Go raibh maith agaibh.');
  await press(page, 'Seol é');
  await expect(heading(page, 'Tá sé seolta')).toBeVisible();
  await press(page, 'Ar ais chuig m’iarratas');
  await expect(page.getByText('Scríobh tú chucu')).toBeVisible();
  await press(page, 'Athraigh conas a dhéantar teagmháil leat');
  await press(page, 'Seol an bealach nua');
  await expect(page.getByRole('alert')).toContainText(
    'Roghnaigh conas ba chóir dóibh teagmháil a dhéanamh leat.',
  );
  await press(page, 'Siar, gan aon rud a athrú');
  await press(page, 'Tarraing siar agus scrios é');
  await press(page, 'Scrios anois é');
  await expect(heading(page, 'Tá sé scriosta')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Cabhair anois' }).first()).toHaveAttribute(
    'href',
    '/ga/help-now/',
  );
});

test('what is missing is said in Irish, and so is what a door refuses', async ({ page, request, site }) => {
  await page.goto('/ga/contact/');
  await page.getByRole('button', { name: /^(Lean ar aghaidh|Féach cé a léifidh é)$/ }).click();
  await expect(page.getByRole('alert')).toContainText('Roghnaigh cé atá ag iarraidh teagmhála.');
  const refused = await request.post(`${site.origin}/api/contact-request?in=ga`, {
    data: 'no JSON',
    headers: { 'Content-Type': 'application/json', Origin: site.origin, 'Sec-Fetch-Site': 'same-origin' },
  });
  expect((await refused.json()).sentence).toContain('níor coinníodh aon rud');
});

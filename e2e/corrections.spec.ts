import { choose, determine, fillMoment, join, openOwnCase, shop } from './case';
import { arranged, emailOf, expect, pageAs, test, url, visit } from './portal';

test('who was named wrongly loses the case, and gets it back only from a lead after the name is corrected', async ({ browser }) => {
  const lead = await pageAs(browser, 'lead');
  const title = 'A name that was wrong';
  const base = await openOwnCase(lead, title);
  await join(lead, base, emailOf('responder'), 'Responder');
  const responder = await pageAs(browser, 'responder');
  await responder.goto(url(base));
  await expect(responder.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await visit(lead, `${base}/people?do=subject`);
  await lead.getByLabel('Pseudonym').fill('Subject C-1');
  await choose(lead, 'Relationship', 'former employee');
  await lead.getByRole('button', { name: 'Record the subject' }).click();
  await lead.getByRole('link', { name: 'Name the subject' }).click();
  await lead.getByRole('textbox', { name: 'Name' }).fill('The wrong person');
  await choose(lead, 'Account', emailOf('responder'));
  await lead.getByLabel('I have checked name and account').check();
  await lead.getByRole('button', { name: 'Name the subject' }).click();
  await expect(lead.getByText('Name hidden.')).toBeVisible();
  expect((await responder.goto(url(base)))?.status()).toBe(404);

  await lead.getByRole('link', { name: 'Correct the name' }).click();
  await lead.getByRole('button', { name: 'Correct the name' }).click();
  await expect(lead.getByRole('alert').filter({ hasText: '2 entries need a change' })).toBeFocused();
  await lead.getByRole('textbox', { name: 'Name' }).fill('The right person');
  await lead.getByLabel('Reason').fill('Two people shared a desk.');
  await lead.getByLabel('I have checked name and account').check();
  await lead.getByRole('button', { name: 'Correct the name' }).click();
  await expect(lead.getByText('Its name has been corrected once.')).toBeVisible();
  expect((await responder.goto(url(base)))?.status()).toBe(404);
  await lead.goto(url(`${base}/activity`));
  await expect(lead.getByText('Corrected the name of Subject C-1, who has no account')).toBeVisible();
  await expect(lead.getByText('The right person')).toHaveCount(0);

  await join(lead, base, emailOf('responder'), 'Responder');
  await responder.goto(url(base));
  await expect(responder.getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('a decision not to notify that was confirmed is withdrawn: its clock runs again, and both stay in the register', async ({
  browser,
}) => {
  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, 'A decision taken back');
  await join(lead, base, emailOf('legal-counsel'), 'Legal counsel');
  const known = { date: '2026-02-25', time: '10:00' };
  await determine(lead, base, { field: 'entity', value: shop, known, source: 'Register', basis: 'It is ours' });
  await determine(lead, base, {
    field: 'incident.cause',
    value: (page) => page.getByRole('radio', { name: 'Misuse of credentials' }).check(),
    known,
    source: 'Logs',
    basis: 'Seen in the logs',
  });
  const duty = 'kr-network-48-3-first';
  await visit(lead, `${base}/filings/decide?duty=${duty}&entity=shop`);
  await lead.getByLabel('What is decided').fill('No report to KISA');
  await lead.getByLabel('Reason').fill('Another authority has been told.');
  await lead.getByRole('button', { name: 'Enter the decision' }).click();
  await expect(lead).toHaveURL(url(`${base}/filings`));
  const counsel = await pageAs(browser, 'legal-counsel');
  await visit(counsel, `${base}/decisions`);
  await counsel.getByRole('button', { name: 'Confirm this decision' }).click();
  await expect(counsel.getByText('confirmed by')).toBeVisible();
  // The page of who decided follows by itself.
  await expect(lead.getByText('confirmed by')).toBeVisible();
  const row = lead.locator('[id="kr-network-48-3-first@shop"], tr').filter({ hasText: /intrusion report/i });
  await lead.goto(url(`${base}/obligations`));
  await expect(row.first()).toContainText('Decided not to notify');

  await visit(lead, `${base}/decisions`);
  await lead.getByText('Withdraw this decision').click();
  await lead.getByLabel('Reason').fill('The other authority has refused to take it.');
  await lead.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(lead.getByText('Its obligation is open again: The other authority has refused to take it.')).toBeVisible();
  await expect(lead.getByText('Another authority has been told.')).toBeVisible();
  await expect(lead.getByText('confirmed by')).toBeVisible();
  await lead.goto(url(`${base}/obligations`));
  await expect(row.first()).not.toContainText('Decided not to notify');
});

test('a filing recorded by mistake is marked, counts no more, and a corrected one takes its place', async ({ browser }) => {
  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, 'A filing of another case');
  const known = { date: '2026-02-25', time: '10:00' };
  await determine(lead, base, { field: 'entity', value: shop, known, source: 'Register', basis: 'It is ours' });
  const record = async () => {
    await visit(lead, `${base}/filings/elsewhere?duty=kr-pipa-34-4-regulator`);
    await lead.getByLabel('Title').fill('Report to the commission');
    await fillMoment(lead, 'When it was filed', { date: '2026-02-25' });
    await lead.getByLabel('How it was filed').fill('Portal');
    await lead.getByLabel('Where this is known from').fill('A receipt');
    await lead.getByRole('button', { name: 'Check what will be frozen' }).click();
    await lead.getByRole('button', { name: 'Record it' }).click();
    await expect(lead.getByRole('heading', { name: 'Report to the commission' }).first()).toBeVisible();
  };
  await record();
  await lead.getByRole('link', { name: 'Record it again, corrected' }).click();
  await expect(lead.getByLabel('Title')).toHaveValue('Report to the commission');
  await lead.getByLabel('How it was filed').fill('By telephone');
  await lead.getByLabel('Why it is corrected').fill('The receipt was read wrongly.');
  await lead.getByRole('button', { name: 'Check what will be frozen' }).click();
  await lead.getByRole('button', { name: 'Record it' }).click();
  await expect(lead.getByText('It takes the place of a filing that was entered in error.')).toBeVisible();
  await lead.getByText('It was not filed: entered in error').click();
  await lead.getByLabel('Reason').fill('It belongs to another case.');
  await lead.getByLabel('I have checked that it is to count no more').check();
  await lead.getByRole('button', { name: 'Mark it as entered in error' }).click();
  await expect(lead.getByText('It counts at no time')).toBeVisible();
  await lead.goto(url(`${base}/filings`));
  await expect(lead.getByText('Nothing has been filed.')).toBeVisible();
  await expect(lead.getByRole('row').filter({ hasText: 'The receipt was read wrongly.' })).toHaveCount(1);
  await expect(lead.getByRole('row').filter({ hasText: 'It belongs to another case.' })).toHaveCount(1);
});

test('what is typed survives a reload, and nothing of it stays after signing out', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const { email, password } = arranged().people.lead;
  await visit(page, '/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Main', exact: true })).toBeVisible();
  const base = await openOwnCase(page, 'A note that was not finished');
  const kept = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  await visit(page, `${base}/notes/record`);
  await page.getByLabel('Note', { exact: true }).fill('Half a thought.');
  await expect.poll(kept).toContain('Half a thought.');
  await page.reload();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Half a thought.');
  await expect(page.getByText('is back in the fields')).toBeVisible();
  await page.getByRole('button', { name: 'Record the note' }).click();
  await expect(page).toHaveURL(url(`${base}/notes`));
  expect(await kept()).not.toContain('Half a thought.');
  await visit(page, `${base}/notes/record`);
  await page.getByLabel('Note', { exact: true }).fill('Another half.');
  await expect.poll(kept).toContain('Another half.');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await kept()).not.toContain('Another half.');
});

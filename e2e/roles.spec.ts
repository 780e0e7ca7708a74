import type { Page } from '@playwright/test';
import { determine, join, nameSubject, openOwnCase, shop, wallOff } from './case';
import { emailOf, expect, openCoupang, pageAs, test, url, visit } from './portal';

const status = async (page: Page, path: string) => (await page.goto(url(path)))?.status();

async function tabsOf(page: Page): Promise<string[]> {
  return page.getByRole('navigation', { name: 'Incident' }).getByRole('link').allTextContents();
}

test('a lead gives a role and ends it, and the case is gone for the person at once', async ({ browser }) => {
  const lead = await pageAs(browser, 'lead');
  const other = await pageAs(browser, 'responder');
  const base = await openOwnCase(lead, 'A role that ends');
  expect(await status(other, base)).toBe(404);
  await join(lead, base, emailOf('responder'), 'Responder');
  expect(await status(other, base)).toBe(200);
  await lead.getByRole('button', { name: /^End the role: / }).click();
  await expect(lead.getByText('One role has ended')).toBeVisible();
  expect(await status(other, base)).toBe(404);
});

test('who is walled off, or named as the subject, finds the case nowhere from that moment', async ({ browser }) => {
  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, 'A wall and a name');
  for (const [role, as] of [
    ['responder', 'Responder'],
    ['executive', 'Executive'],
  ] as const)
    await join(lead, base, emailOf(role), as);
  const responder = await pageAs(browser, 'responder');
  const executive = await pageAs(browser, 'executive');
  expect(await status(responder, `${base}/signals`)).toBe(200);
  expect(await status(executive, base)).toBe(200);

  await wallOff(lead, base, emailOf('executive'));
  expect(await status(executive, base)).toBe(404);

  await nameSubject(lead, base, emailOf('responder'));
  expect(await status(responder, `${base}/signals`)).toBe(404);
  await responder.goto(url('/incidents'));
  await expect(responder.getByText('A wall and a name')).toHaveCount(0);
});

test('a responder records a signal and does a task, and sees neither reports nor the record', async ({ browser }) => {
  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, 'A badge at night');
  await join(lead, base, emailOf('responder'), 'Responder');
  const page = await pageAs(browser, 'responder');
  await visit(page, `${base}/signals/record`);
  await page.getByLabel('What was observed').fill('A badge that had ended opened the archive.');
  await page.getByRole('group', { name: 'When it happened' }).getByLabel('Date').fill('2026-02-25');
  await page.getByRole('group', { name: 'When it happened' }).getByLabel('Time', { exact: true }).fill('23:10');
  await page.getByLabel('Source').fill('The door controller');
  await page.getByRole('button', { name: 'Record the signal' }).click();
  await expect(page.getByRole('table', { name: 'Signals' })).toContainText('A badge that had ended opened the archive.');

  await visit(page, `${base}/tasks`);
  await page.getByLabel('What is to be done').fill('Withdraw the badge');
  await page.getByRole('button', { name: 'Add the task' }).click();
  await page.getByRole('link', { name: 'Withdraw the badge' }).click();
  await page.getByLabel('Proof', { exact: true }).fill('The controller refuses the badge.');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(page.getByText('You did this task. Somebody else verifies it.')).toBeVisible();

  expect(await tabsOf(page)).not.toContain('Reports');
  expect(await tabsOf(page)).not.toContain('Activity');
  expect(await status(page, `${base}/reports`)).toBe(404);
  expect(await status(page, `${base}/activity`)).toBe(404);
});

test('a privacy officer drafts, and legal counsel, not the author, approves', async ({ browser }) => {
  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, 'A report by two people');
  await join(lead, base, emailOf('privacy-officer'), 'Privacy officer');
  await join(lead, base, emailOf('legal-counsel'), 'Legal counsel');
  const officer = await pageAs(browser, 'privacy-officer');
  await determine(officer, base, {
    field: 'entity',
    value: shop,
    known: { date: '2026-02-25' },
    source: 'The register of companies',
    basis: 'A shop in Korea.',
  });
  await visit(officer, `${base}/filings/new?duty=kr-pipa-34-4-regulator&entity=shop`);
  await officer.getByRole('radio', { name: 'English' }).check();
  await officer.getByRole('button', { name: 'Make the draft' }).click();
  await expect(officer.getByRole('heading', { name: 'Required contents' })).toBeVisible();
  const draft = new URL(officer.url()).pathname;
  await expect(officer.getByRole('button', { name: 'Approve this draft' })).toHaveCount(0);

  const counsel = await pageAs(browser, 'legal-counsel');
  await visit(counsel, draft);
  const last = (page: Page) => page.getByRole('main').locator('form.doc').getByRole('textbox').last();
  await last(officer).fill('Typed while counsel reads.');
  await counsel.getByRole('button', { name: 'Approve this draft' }).click();
  await expect(counsel.getByText('You will see what is frozen before it is.')).toBeVisible();
  // The author's page follows by itself, and what is typed stays.
  await expect(officer.getByText('You will see what is frozen before it is.')).toBeVisible();
  await expect(last(officer)).toHaveValue('Typed while counsel reads.');

  await last(counsel).fill('By counsel.');
  await counsel.getByRole('button', { name: 'Save the draft' }).click();
  await expect(officer.getByText('Draft 2 by', { exact: false })).toBeVisible();
  await expect(last(officer)).toHaveValue('Typed while counsel reads.');
  await officer.getByRole('button', { name: 'Save the draft' }).click();
  await expect(officer.getByRole('alert').filter({ hasText: 'Somebody changed this after you opened it.' })).toContainText('By counsel.');
  await officer.getByRole('button', { name: 'Save the draft' }).click();
  await expect(officer.getByText('Draft 3 by', { exact: false })).toBeVisible();
  await expect(last(officer)).toHaveValue('Typed while counsel reads.');
});

test('privileged notes are there for legal counsel and not for a responder', async ({ browser }) => {
  const privileged = 'The two instants of awareness will be argued about.';
  const counsel = await pageAs(browser, 'legal-counsel');
  const base = await openCoupang(counsel);
  await counsel.goto(url(`${base}/notes`));
  await expect(counsel.getByText(privileged)).toBeVisible();
  const responder = await pageAs(browser, 'responder');
  await responder.goto(url(`${base}/notes`));
  await expect(responder.getByRole('heading', { name: 'Notes' })).toBeVisible();
  await expect(responder.getByText(privileged)).toHaveCount(0);
});

test('an HR partner names the subject, and sees the name only with a reason', async ({ browser }) => {
  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, 'A laptop that was kept');
  await join(lead, base, emailOf('hr-partner'), 'HR partner');
  const page = await pageAs(browser, 'hr-partner');
  await visit(page, `${base}/people?do=subject`);
  await page.getByLabel('Pseudonym').fill('K-3');
  await page.getByLabel('Relationship').selectOption('former-employee');
  await page.getByRole('button', { name: 'Record the subject' }).click();
  await page.getByRole('link', { name: 'Name the subject' }).click();
  await page.getByLabel('Name', { exact: true }).fill('A Former Colleague');
  await page.getByLabel('I have checked name and account').check();
  await page.getByRole('button', { name: 'Name the subject' }).click();
  await expect(page.getByText('Name hidden.')).toBeVisible();
  await expect(page.getByText('A Former Colleague')).toHaveCount(0);
  await page.getByText('See the name').click();
  await page.getByRole('button', { name: 'Show the name' }).click();
  await expect(page.getByLabel('Reason')).toHaveAccessibleDescription(/^Reason: /);
  await expect(page.getByText('A Former Colleague')).toHaveCount(0);
  await page.getByLabel('Reason').selectOption('interview');
  await page.getByRole('button', { name: 'Show the name' }).click();
  await expect(page.getByText('A Former Colleague')).toBeVisible();
  expect(await tabsOf(page)).not.toContain('Filings and notices');
});

test('an executive has figures, obligations and reports, and no notes', async ({ browser }) => {
  const page = await pageAs(browser, 'executive');
  const base = await openCoupang(page);
  // The exact count of the joint investigation, the places added up.
  await expect(page.getByRole('main').getByText('33,673,817').first()).toBeVisible();
  expect(await tabsOf(page)).toEqual(['Overview', 'Scope', 'Obligations', 'Filings and notices', 'Reports', 'People']);
  await page.goto(url(`${base}/reports`));
  await expect(page.getByRole('link', { name: 'Issue a report' })).toBeVisible();
  expect(await status(page, `${base}/notes`)).toBe(404);
});

test('an auditor reads the record of a case, whole and unbroken, and not its scope', async ({ browser }) => {
  const page = await pageAs(browser, 'auditor');
  const base = await openCoupang(page);
  await page.goto(url(`${base}/activity`));
  await expect(page.getByRole('paragraph').filter({ hasText: /^Unbroken up to entry [\d,]+$/ })).toBeVisible();
  expect(await tabsOf(page)).not.toContain('Scope');
  expect(await status(page, `${base}/scope`)).toBe(404);
});

test('an administrator has accounts and settings, and no case', async ({ browser }) => {
  const lead = await pageAs(browser, 'lead');
  const base = await openCoupang(lead);
  const page = await pageAs(browser, 'administrator');
  await page.goto(url('/administration'));
  await expect(page.getByRole('table', { name: 'Accounts of the portal' })).toBeVisible();
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(page.getByText('set to Thu 26 Feb 2026, 02:10', { exact: false })).toBeVisible();
  await page.goto(url('/incidents'));
  await expect(page.getByText('signing key')).toHaveCount(0);
  expect(await status(page, base)).toBe(404);
});

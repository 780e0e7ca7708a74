import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { answers, expect, visit } from './portal';

type LogFile = { name: string; mimeType: string; buffer: Buffer };

export const log = (name: string, contents: string | Buffer): LogFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(contents),
});

export const sourcesOf = (page: Page) => page.getByRole('table', { name: 'Sources of this case' });

/** Waits until each log can be counted. */
export async function expectStanding(page: Page, names: string[]): Promise<void> {
  for (const name of names)
    await expect(sourcesOf(page).getByRole('checkbox', { name: `Count ${name}`, exact: true })).toBeVisible({ timeout: 60_000 });
}

/** Sends logs as a person does, and waits until they stand. */
export async function addLogs(page: Page, base: string, files: LogFile[]): Promise<void> {
  await visit(page, `${base}/scope/count`);
  await page.getByLabel('Choose files').setInputFiles(files);
  await expectStanding(
    page,
    files.map(({ name }) => name),
  );
}

/** Goes to the recipe of the named logs, and of no others. */
export async function chooseLogs(page: Page, base: string, names: string[]): Promise<void> {
  await visit(page, `${base}/scope/count`);
  for (const box of await sourcesOf(page).getByRole('checkbox').all()) {
    const name = await box.getAttribute('aria-label');
    await box.setChecked(names.some((one) => name === `Count ${one}`));
  }
  await page.getByRole('button', { name: 'Say how they are read' }).click();
  await expect(page.getByRole('heading', { name: 'How the logs are read' })).toBeVisible();
  await answers(page);
}

/** Types a recipe as text and asks to use it. */
export async function typeRecipe(page: Page, recipe: unknown): Promise<void> {
  const text = typeof recipe === 'string' ? recipe : JSON.stringify(recipe, null, 2);
  await page.getByRole('textbox', { name: 'The recipe as JSON' }).fill(text);
  await page.getByRole('button', { name: 'Use this text' }).click();
}

export async function takeRecipe(page: Page, recipe: unknown): Promise<void> {
  await typeRecipe(page, recipe);
  await expect(page.getByText('The recipe is in use.')).toBeVisible({ timeout: 30_000 });
}

/** Starts the count that the recipe's page describes and waits for its answer; gives its number. */
export async function startCount(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Start counting' }).click();
  await expect(page).toHaveURL(/\/scope\/count\/\d+$/);
  await expect(page.getByRole('heading', { name: 'What stands behind it' })).toBeVisible({ timeout: 90_000 });
  return Number(page.url().split('/').at(-1));
}

export async function countLogs(page: Page, base: string, names: string[], recipe: unknown): Promise<number> {
  await chooseLogs(page, base, names);
  await takeRecipe(page, recipe);
  return startCount(page);
}

/** A figure of a count's head by its name. */
export const figure = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Key figures' })
    .locator('div')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${name}`) }) })
    .locator('dd');

/** What a click on a link hands over as a file. */
export async function downloaded(page: Page, click: () => Promise<void>): Promise<{ name: string; path: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, bytes: readFileSync(path) };
}

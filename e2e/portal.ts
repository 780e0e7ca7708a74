import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, test as base, expect, type Page } from '@playwright/test';

export { expect };

export type Role =
  | 'lead'
  | 'responder'
  | 'legal-counsel'
  | 'privacy-officer'
  | 'hr-partner'
  | 'executive'
  | 'auditor'
  | 'administrator'
  | 'stranger'
  | 'besieged';
type Arranged = { people: Record<Role, { email: string; password: string }>; foreign: string };

export const url = (path = ''): string => `${process.env.LATCHKEY_URL}${path}`;
export const arranged = (): Arranged => JSON.parse(readFileSync(join(process.env.LATCHKEY_HOME ?? '', 'people.json'), 'utf8')) as Arranged;
export const emailOf = (role: Role): string => arranged().people[role].email;

/** The demonstration's case. */
export const COUPANG = 'A former developer’s signing key outlived his employment';

const states = new Map<Role, Promise<Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>>>();

async function signIn(page: Page, role: Role): Promise<void> {
  const { email, password } = arranged().people[role];
  await visit(page, '/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Main', exact: true })).toBeVisible();
}

/** A page of a person who has signed in; one sign-in for each role and worker. */
export async function pageAs(browser: Browser, role: Role, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const made = states.get(role) ?? signedIn(browser, role);
  states.set(role, made);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options, storageState: await made });
  return context.newPage();
}

async function signedIn(browser: Browser, role: Role) {
  const context = await browser.newContext();
  await signIn(await context.newPage(), role);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Goes to a tab of the demonstration's case and gives its address. */
export async function openCoupang(page: Page): Promise<string> {
  await page.goto(url('/incidents'));
  await page.getByRole('link', { name: COUPANG }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: COUPANG })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Goes to a page and waits until its form or fields answer: what is typed before that belongs to nobody yet. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(url(path));
  await answers(page);
}

/** Waits until the form or fields of the page that is open answer. */
export async function answers(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const part = document.querySelector('main :is(form, textarea, input, select, button)');
    return part === null || Object.keys(part).some((key) => key.startsWith('__react'));
  });
}

/** The kinds of elements within a part of the page: each by its element and class, and those of what it stands in. */
export const kindsOf = (page: Page, within: string): Promise<string[]> =>
  page.locator(within).evaluate((part) => {
    const kind = (one: Element | null): string => `${one?.tagName}.${one?.getAttribute('class') ?? ''}[${one?.getAttribute('role') ?? ''}]`;
    return [...new Set([...part.querySelectorAll('*')].map((one) => `${kind(one.parentElement)} ${kind(one)}`))];
  });

/** axe finds nothing on the page as it stands, or within one part of it. */
export async function expectAccessible(page: Page, name: string, within?: string): Promise<void> {
  // No page of ours has frames, for whose findings the other way opens a page more.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (within ? axe.include(within) : axe)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const said = violations.map(
    (one) =>
      `${name}: ${one.id} (${one.help}) at ${one.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
  expect(said).toEqual([]);
}

export const test = base;

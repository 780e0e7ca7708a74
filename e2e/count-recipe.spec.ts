import { openOwnCase } from './case';
import { addLogs, chooseLogs, downloaded, figure, log, startCount, takeRecipe, typeRecipe } from './counting';
import { expect, expectAccessible, pageAs, test, visit } from './portal';

const JUNE = 'customer,mail,land,seen\nC1,kim@example.com,KR,2025-06-24T00:10:00Z\nC2,lee@example.com,KR,2025-06-25T00:10:00Z\n';
const JULY = 'customer,mail,land,seen\nC2,lee@example.com,KR,2025-07-01T00:10:00Z\nC3,abe@example.com,JP,2025-07-02T00:10:00Z\n';

const RECIPE = {
  subject: [
    { column: 'customer', kind: 'account' },
    { column: 'mail', kind: 'email' },
  ],
  residence: { column: 'land' },
  at: { column: 'seen', zone: 'Asia/Seoul' },
};

test('a recipe is written as text, told where it is wrong, counted, saved, and run again on more files', async ({ browser }) => {
  test.setTimeout(180_000);
  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, 'A recipe of one’s own');
  await addLogs(lead, base, [log('june.csv', JUNE)]);
  await chooseLogs(lead, base, ['june.csv']);
  const field = lead.getByRole('textbox', { name: 'The recipe as JSON' });
  const guess = await field.inputValue();

  await test.step('what does not read is told by its place, and stays as it was typed', async () => {
    const wrong: [unknown, string[]][] = [
      ['{\n  "subject": [\n    { "column": "customer" "kind": "account" }\n  ]\n}', ['This is not JSON from line 3, column 28 on.']],
      [{ ...RECIPE, residents: { column: 'land' } }, ['residents: a recipe has nothing of this name here']],
      [
        { ...RECIPE, subject: [{ column: 'customer', kind: 'name' }], at: { column: 'seen', zone: 'Mars/Base' } },
        ['subject[0].kind: enter one of account, email, phone, national-id, key', 'at.zone: enter a time zone such as Asia/Seoul'],
      ],
      [{ residence: { column: 'land' } }, ['subject: enter a value']],
    ];
    for (const [recipe, faults] of wrong) {
      await typeRecipe(lead, recipe);
      for (const said of faults) await expect(field, said).toHaveAccessibleDescription(new RegExp(said.replace(/[[\].]/g, '\\$&')));
      await expect(field).toHaveValue(typeof recipe === 'string' ? recipe : JSON.stringify(recipe, null, 2));
      await expect(lead.getByText('The recipe is in use.')).toHaveCount(0);
    }
    await expectAccessible(lead, 'a recipe that is wrong');
  });

  await test.step('a column that the file lacks is named beside the text', async () => {
    await takeRecipe(lead, { ...RECIPE, credential: { column: 'token' } });
    await expect(lead.getByText('The file lacks token: all of it would be rejected.').first()).toBeVisible();
    expect(await field.inputValue()).not.toBe(guess);
  });

  const saved = await test.step('a good one is in use, counted as it was written, and saved as a file', async () => {
    await takeRecipe(lead, RECIPE);
    await expect(lead.getByText('The file lacks', { exact: false })).toHaveCount(0);
    await expect(lead.getByLabel('customer is')).toHaveValue('account');
    const { name, bytes } = await downloaded(lead, () => lead.getByRole('button', { name: 'Save as a file' }).click());
    expect(name).toBe('recipe.json');
    expect(JSON.parse(bytes.toString())).toMatchObject({ subject: [{ column: 'customer' }, { column: 'mail' }], at: RECIPE.at });
    await startCount(lead);
    await expect(figure(lead, 'Accounts')).toHaveText('2');
    return bytes.toString();
  });

  await test.step('the recipe of a count begins the next one, on more files', async () => {
    await addLogs(lead, base, [log('july.csv', JULY)]);
    await chooseLogs(lead, base, ['june.csv', 'july.csv']);
    await lead.getByLabel('Begin with').selectOption({ label: 'the recipe of count 1' });
    await expect(lead).toHaveURL(/from=1/);
    await expect(lead.getByLabel('customer is')).toHaveValue('account');
    await expect.poll(async () => JSON.parse(await field.inputValue())).toEqual(JSON.parse(saved));
    await startCount(lead);
    await expect(figure(lead, 'Accounts')).toHaveText('3');
    await expect(figure(lead, 'Rows counted')).toHaveText('4');
  });

  await test.step('the saved file, pasted, is the same recipe: the same logs give the same digest', async () => {
    const digest = () => lead.locator('dl.evidence code.hash').first().textContent();
    const before = await digest();
    await chooseLogs(lead, base, ['july.csv', 'june.csv']);
    await takeRecipe(lead, saved);
    await startCount(lead);
    expect(await digest()).toBe(before);
    await visit(lead, `${base}/scope/count`);
    await expect(lead.getByRole('table', { name: 'Counts of this case' }).getByRole('row')).toHaveCount(4);
  });
});

test('a log without a heading, whose first row repeats a value, is counted once the box is ticked', async ({ browser }) => {
  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, 'A log without a heading');
  await addLogs(lead, base, [log('bare.csv', 'C1,kim@example.com,C1\nC2,lee@example.com,C9\n')]);
  await chooseLogs(lead, base, ['bare.csv']);
  await expect(lead.getByText('Two columns are called “C1”')).toBeVisible();
  await lead.getByLabel('The first line is a row like the others').check();
  await expect(lead.getByText('Two columns are called')).toHaveCount(0);
  await lead.getByLabel('column 3 is').selectOption('account');
  await expect(lead.getByRole('row', { name: /^column 3/ })).toContainText('C1 · C9');
  await startCount(lead);
  await expect(figure(lead, 'Accounts')).toHaveText('2');
});

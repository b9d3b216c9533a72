import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

const TOKEN = { token: 'daseot_demo_company', lang: 'en' } as const;

interface Stored {
  readonly id: string;
  readonly version: number;
  readonly ownerName: string | null;
  readonly website: string | null;
  readonly employees: number | null;
  readonly salesWon: number | null;
  readonly targetLevel: string | null;
  readonly existingSystemTypes: readonly string[];
  readonly hardshipClaims: readonly { readonly kind: string; readonly statement: string }[];
  readonly earlierSupports: readonly { readonly year: number; readonly amountWon: number }[];
  readonly wantedSystems: readonly { readonly systemType: string; readonly targetLevel: string | null }[];
  readonly plants: readonly {
    readonly units: number;
    readonly materials: readonly string[];
    readonly products: readonly {
      readonly id: string;
      readonly name: string;
      readonly routing: {
        readonly source: string;
        readonly operations: readonly {
          readonly equipment: string | null;
          readonly dataCapture: string | null;
          readonly automationLevel: string | null;
          readonly isRealTimeControlled: boolean | null;
        }[];
      } | null;
    }[];
  }[];
}

const DOCUMENT = `{ viewer { company { id version ownerName website employees salesWon targetLevel existingSystemTypes
  hardshipClaims { kind statement } earlierSupports { year amountWon } wantedSystems { systemType targetLevel }
  plants { units materials products { id name routing { source
    operations { equipment dataCapture automationLevel isRealTimeControlled } } } } } } }`;

describe.skipIf(chromiumPath === undefined)('a company says what it is', { timeout: 90_000 }, () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  }, 180_000);
  afterAll(() => web?.close());

  const stored = async () =>
    (await web.api.data<{ viewer: { company: Stored } }>(DOCUMENT, {}, TOKEN)).viewer.company;
  const products = async () => (await stored()).plants.flatMap((plant) => plant.products);

  async function open(path: string): Promise<Visit> {
    const visit = await web.visit({ language: 'en' });
    await visit.signInAs('COMPANY');
    await visit.goto(path);
    return visit;
  }

  async function choose({ page }: Visit, field: string, option: string): Promise<void> {
    await page.getByRole('combobox', { name: field, exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  }

  it('changes its facts, the private ones too; they outlive a reload and are sent once', async () => {
    const visit = await open('/company/profile');
    const { page } = visit;
    const before = await stored();
    await page.getByLabel('Representative').fill('Kim Onggi');
    await page.getByLabel('Employees').fill('many');
    await page.getByText('Enter a whole number.').waitFor();
    expect(await page.getByRole('button', { name: 'Save the profile' }).isDisabled()).toBe(true);
    await page.getByLabel('Employees').fill('37');
    await page.getByLabel('Sales').fill('1,250,000,000');
    await page.getByText('1.25 bn won').waitFor();
    await page.getByRole('button', { name: 'Add a reason' }).click();
    await page.getByLabel('In your own words').fill('We mould what others cannot.');
    await page.getByRole('button', { name: 'Add a support' }).click();
    await page.getByRole('textbox', { name: 'Year' }).fill('2024');
    await page.getByLabel('Amount in won').fill('30000000');
    await page.reload();
    await page.getByText('Your changes from before are here again').waitFor();
    await page.getByRole('button', { name: 'Save the profile' }).click();
    await page.getByText('The profile is saved.').waitFor();
    const after = await stored();
    expect(after).toMatchObject({
      ownerName: 'Kim Onggi',
      employees: 37,
      salesWon: 1_250_000_000,
      hardshipClaims: [{ kind: 'ROOT_INDUSTRY', statement: 'We mould what others cannot.' }],
      earlierSupports: [{ year: 2024, amountWon: 30_000_000 }],
    });
    expect(after.version).toBe(before.version + 1);
    await visit.close();
  });

  it('is told at the field what was refused', async () => {
    const visit = await open('/company/profile');
    const { page } = visit;
    await page.getByLabel('Website').fill('ftp://onggi.example');
    // The browser's own check would take any address; ours takes http and https.
    await page.getByRole('button', { name: 'Save the profile' }).click();
    await expect.poll(() => page.getByLabel('Website').getAttribute('aria-invalid')).toBe('true');
    expect((await stored()).website).not.toBe('ftp://onggi.example');
    await page.getByRole('button', { name: 'Discard changes' }).last().click();
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    expect(await page.getByLabel('Website').inputValue()).toBe('ftp://onggi.example');
    await visit.close();
  });

  it('saves over a change of somebody else only what it has changed itself', async () => {
    const visit = await open('/company/profile');
    const { page } = visit;
    const { id, version } = await stored();
    const update =
      'mutation ($input: CompanyUpdateInput!) { companyUpdate(input: $input) { company { version } } }';
    await web.api.data(update, { input: { id, version, employees: 41 } }, TOKEN);
    await page.getByLabel('Representative').fill('Kim Second');
    await page.getByRole('button', { name: 'Save the profile' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: 'Changed elsewhere meanwhile' });
    await conflict.getByRole('button', { name: 'Save mine' }).click();
    await page.getByText('The profile is saved.').waitFor();
    expect(await stored()).toMatchObject({ ownerName: 'Kim Second', employees: 41 });
    await visit.close();
  });

  it('says which systems it wants, and takes that back', async () => {
    const visit = await open('/company/profile');
    const { page } = visit;
    const before = (await stored()).wantedSystems;
    const card = page.getByRole('region', { name: 'Systems that you want' });
    await card.getByRole('button', { name: 'Add a system' }).click();
    await expect.poll(async () => (await stored()).wantedSystems.length).toBe(before.length + 1);
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await stored()).wantedSystems).toEqual(before);
    await visit.close();
  });

  it('changes the lines and materials of its site', async () => {
    const visit = await open('/company/profile');
    const { page } = visit;
    await page.getByLabel('Lines to connect').fill('6');
    await page.getByRole('combobox', { name: 'Materials' }).fill('ABS');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Save the site' }).click();
    await page.getByText('The site is saved.').waitFor();
    const [plant] = (await stored()).plants;
    expect(plant?.units).toBe(6);
    expect(plant?.materials).toContain('ABS');
    await visit.close();
  });

  it('adds a product, renames it, takes the name back, and removes it after it was asked', async () => {
    const visit = await open('/company/routing');
    const { page } = visit;
    const before = await products();
    await page.getByRole('button', { name: 'Add a product' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a product' });
    await dialog.getByLabel('Name of the product').fill('Gear cover');
    await dialog.getByLabel('What it is').fill('플라스틱 사출 기어 커버');
    await visit.expectAccessible();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Gear cover is there.').waitFor();
    const added = (await products()).find(({ name }) => name === 'Gear cover');
    expect(added?.routing?.source).toBe('INFERRED');
    await expect.poll(() => page.url()).toContain(`product=${encodeURIComponent(added?.id ?? '')}`);

    await page.getByRole('button', { name: 'Rename' }).click();
    const rename = page.getByRole('dialog', { name: 'Rename' });
    await rename.getByLabel('Name of the product').fill('Gear lid');
    await rename.getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await products()).map(({ name }) => name)).toContain('Gear lid');
    await page
      .getByRole('alert')
      .filter({ hasText: 'Gear lid' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect.poll(async () => (await products()).map(({ name }) => name)).toContain('Gear cover');

    await page.getByRole('button', { name: 'Remove the product' }).click();
    const question = page.getByRole('dialog', { name: 'Remove the product' });
    await question.getByText('Gear cover goes with its routing.').waitFor();
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(await products()).toHaveLength(before.length + 1);
    await page.getByRole('button', { name: 'Remove the product' }).click();
    await question.getByRole('button', { name: 'Remove the product' }).click();
    await expect.poll(products).toHaveLength(before.length);
    await visit.close();
  });

  it('says how an operation is done, and undoes what was typed in one step', async () => {
    const visit = await open('/company/routing');
    const { page } = visit;
    const row = page.locator('li[data-key]').first();
    const name = (await row.locator('div > p').first().innerText()).trim();
    const details = row.getByRole('button', { name: `${name}: ` });
    await details.click();
    const summary = await details.innerText();
    await row.getByLabel('Machine').fill('');
    await row.getByLabel('Machine').pressSequentially('Press 7');
    await expect.poll(() => details.innerText()).toContain('Press 7');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => details.innerText()).toBe(summary);
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await choose(visit, 'How it is run', 'unattended');
    await choose(visit, 'How its data are captured', 'data from the machine');
    await row.getByLabel('Controlled in real time').check();
    await visit.expectAccessible();
    await page.getByRole('button', { name: 'Save and confirm' }).click();
    await page.getByText('The routing is saved and confirmed.').waitFor();
    const [product] = await products();
    expect(product?.routing?.operations[0]).toEqual({
      equipment: 'Press 7',
      automationLevel: 'UNATTENDED',
      dataCapture: 'AUTOMATIC',
      isRealTimeControlled: true,
    });
    await visit.close();
  });
});

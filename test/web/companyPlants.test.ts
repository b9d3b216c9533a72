import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

const TOKEN = { token: 'daseot_demo_company', lang: 'en' } as const;

interface Site {
  readonly name: string | null;
  readonly units: number;
  readonly volumeShare: number | null;
  readonly factoryRegistrationNumber: string | null;
  readonly industryName: string | null;
  readonly materials: readonly string[];
  readonly region: { readonly code: string } | null;
  readonly equipment: readonly {
    readonly name: string;
    readonly count: number;
    readonly process: { readonly code: string } | null;
  }[];
}

interface Stored {
  readonly id: string;
  readonly version: number;
  readonly plants: readonly Site[];
}

const DOCUMENT = `{ viewer { company { id version plants { name units volumeShare factoryRegistrationNumber industryName
  materials region { code } equipment { name count process { code } } } } } }`;

describe.skipIf(chromiumPath === undefined)('a company and its sites', { timeout: 90_000 }, () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  }, 180_000);
  afterAll(() => web?.close());

  const stored = async () =>
    (await web.api.data<{ viewer: { company: Stored } }>(DOCUMENT, {}, TOKEN)).viewer.company;

  async function open(language: 'ko' | 'en', width = 1280): Promise<Visit> {
    const visit = await web.visit({ language, width });
    await visit.signInAs('COMPANY');
    await visit.goto('/company/profile');
    return visit;
  }

  /** What has the focus, by what it is called. */
  const focused = ({ page }: Visit) =>
    page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return (label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(' *', '');
    });

  /** Sees to it that there is a second site, of three lines. */
  async function putSecond(): Promise<void> {
    const { id, version, plants } = await stored();
    if (plants.length > 1) return;
    const create =
      'mutation ($input: PlantCreateInput!) { plantCreate(input: $input) { company { version } } }';
    const site = { name: 'Plant 2', units: 3, volumeShare: 0.333 };
    await web.api.data(create, { input: { companyId: id, version, ...site } }, TOKEN);
  }

  /** A colleague changes the company: what the page has read is old from then on. */
  async function changeElsewhere(employees: number): Promise<void> {
    const { id, version } = await stored();
    const update =
      'mutation ($input: CompanyUpdateInput!) { companyUpdate(input: $input) { company { version } } }';
    await web.api.data(update, { input: { id, version, employees } }, TOKEN);
  }

  it('says what an owner knows of a site: machines, number, trade; by keyboard, in Korean', async () => {
    const visit = await open('ko');
    const { page } = visit;
    const [before] = (await stored()).plants;
    const machines = before?.equipment ?? [];
    // There is one site: it has the whole volume, and it cannot be removed.
    expect(await page.getByLabel('물량 비중').count()).toBe(0);
    expect(await page.getByRole('button', { name: '사업장 삭제' }).count()).toBe(0);
    await page.getByLabel('공장등록번호').fill('2026-울산-17');
    await page.getByLabel('업종 설명').fill('자동차 내장재 사출');
    await page.getByRole('button', { name: '설비 추가' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(visit)).toBe('이름이나 모델');
    await page.keyboard.type('사출기 450톤');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('6');
    const rows = page.getByRole('list', { name: '설비' }).getByRole('listitem');
    await rows.last().getByRole('combobox', { name: '하는 작업' }).fill('8.2.1');
    await page
      .getByRole('option', { name: /8\.2\.1/ })
      .first()
      .click();
    await page.getByRole('button', { name: '설비 추가' }).click();
    await expect.poll(() => rows.count()).toBe(machines.length + 2);
    await page.getByRole('button', { name: `설비 ${machines.length + 2} 빼기` }).focus();
    await page.keyboard.press('Enter');
    // The last row is gone: the focus goes to what could bring another one.
    await expect.poll(() => focused(visit)).toBe('설비 추가');
    await visit.expectAccessible();
    await page.getByRole('button', { name: '사업장 저장' }).click();
    await page.getByText('사업장을 저장했습니다.').waitFor();
    const [after] = (await stored()).plants;
    expect(after).toEqual({
      ...before,
      factoryRegistrationNumber: '2026-울산-17',
      industryName: '자동차 내장재 사출',
      equipment: [...machines, { name: '사출기 450톤', count: 6, process: { code: '8.2.1' } }],
    });
    await visit.close();
  });

  it('adds a site; what is typed outlives a reload, and giving up can be undone', async () => {
    const visit = await open('en');
    const { page } = visit;
    const before = await stored();
    await page.getByRole('button', { name: 'Add a site' }).click();
    const card = page.getByRole('region', { name: 'New site' });
    await expect.poll(() => focused(visit)).toBe('Lines to connect');
    await card.getByLabel('Name of the site').fill('Plant 2');
    await page.reload();
    await card.getByText('Your changes from before are here again').waitFor();
    await card.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => focused(visit)).toBe('Add a site');
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => card.getByLabel('Name of the site').inputValue()).toBe('Plant 2');

    await card.getByLabel('Lines to connect').fill('3');
    await card.getByLabel('Part of the volume').fill('140');
    await card.getByText('Enter a number from 0 to 100.').waitFor();
    expect(await card.getByRole('button', { name: 'Add this site' }).isDisabled()).toBe(true);
    await card.getByLabel('Part of the volume').fill('33.3');
    await card.getByRole('combobox', { name: 'Region' }).fill('Gijang');
    await page
      .getByRole('option', { name: /Gijang/ })
      .first()
      .click();
    await card.getByRole('combobox', { name: 'Materials' }).fill('ABS');
    await page.keyboard.press('Enter');
    await visit.expectAccessible();
    await card.getByRole('button', { name: 'Add this site' }).click();
    await page.getByText('The site is added.').waitFor();
    await expect.poll(() => focused(visit)).toBe('Add a site');
    const after = await stored();
    expect(after.plants).toHaveLength(before.plants.length + 1);
    expect(after.plants.at(-1)).toMatchObject({
      name: 'Plant 2',
      units: 3,
      volumeShare: 0.333,
      materials: ['ABS'],
      region: { code: '26710' },
    });
    expect(after.plants[0]).toEqual(before.plants[0]);
    const first = page.getByRole('region', { name: 'Site 1' });
    await first.getByText('The other sites have 33%.').waitFor();
    await first.getByLabel('Part of the volume').fill('66.7');
    await first.getByRole('button', { name: 'Save the site' }).click();
    await page.getByText('The site is saved.').waitFor();
    expect((await stored()).plants.map(({ volumeShare }) => volumeShare)).toEqual([0.667, 0.333]);
    await visit.close();
  });

  it('is told at the machine what was refused, and of nothing else', async () => {
    await putSecond();
    const visit = await open('en');
    const { page } = visit;
    const site = page.getByRole('region', { name: 'Plant 2' });
    await site.getByRole('button', { name: 'Add a machine' }).click();
    const name = site.getByLabel('Name or model').last();
    // Only spaces: the browser takes it for a name, the server does not.
    await name.fill('   ');
    await site.getByRole('button', { name: 'Save the site' }).click();
    await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
    await site.getByText('Give a name.').waitFor();
    await expect.poll(() => focused(visit)).toBe('Name or model');
    expect(await site.getByLabel('Name of the site').getAttribute('aria-invalid')).not.toBe('true');
    expect((await stored()).plants.at(-1)?.equipment).toEqual([]);
    await site.getByRole('button', { name: 'Discard changes' }).click();
    await name.waitFor({ state: 'hidden' });
    await visit.close();
  });

  it('overwrites nobody: a change elsewhere is told first, and what was typed is sent when it is said so', async () => {
    await putSecond();
    const visit = await open('en');
    const { page } = visit;
    await changeElsewhere(43);
    const site = page.getByRole('region', { name: 'Plant 2' });
    await site.getByLabel('Lines to connect').fill('4');
    await site.getByRole('button', { name: 'Save the site' }).click();
    const conflict = site.getByRole('alert').filter({ hasText: 'Changed elsewhere meanwhile' });
    await expect.poll(() => focused(visit)).toBe('Save mine');
    expect((await stored()).plants.at(-1)?.units).toBe(3);
    await conflict.getByRole('button', { name: 'Save mine' }).click();
    await page.getByText('The site is saved.').waitFor();
    await conflict.waitFor({ state: 'hidden' });
    expect((await stored()).plants.at(-1)?.units).toBe(4);
    await visit.close();
  });

  it('removes a site after it was told what goes with it, and not over a change elsewhere', async () => {
    await putSecond();
    const visit = await open('ko', 390);
    const { page } = visit;
    const before = await stored();
    await changeElsewhere(44);
    const site = page.getByRole('region', { name: 'Plant 2' });
    const question = page.getByRole('dialog', { name: '사업장 삭제' });
    const remove = async () => {
      await site.getByRole('button', { name: '사업장 삭제' }).click();
      await question.getByText('Plant 2에서 만드는 제품(').waitFor();
    };
    await remove();
    await visit.expectAccessible();
    await question.getByRole('button', { name: '취소' }).click();
    expect((await stored()).plants).toHaveLength(before.plants.length);
    await remove();
    await question.getByRole('button', { name: '사업장 삭제' }).click();
    await site.getByText('삭제하지 않았습니다.').waitFor();
    await expect.poll(() => focused(visit)).toBe('사업장 삭제');
    expect((await stored()).plants).toHaveLength(before.plants.length);
    await remove();
    await question.getByRole('button', { name: '사업장 삭제' }).click();
    await page.getByText('Plant 2을(를) 삭제했습니다.').waitFor();
    await site.waitFor({ state: 'hidden' });
    await expect.poll(() => focused(visit)).toBe('사업장 추가');
    expect((await stored()).plants).toEqual(before.plants.slice(0, 1));
    // The last one stays.
    expect(await page.getByRole('button', { name: '사업장 삭제' }).count()).toBe(0);
    await visit.close();
  });
});

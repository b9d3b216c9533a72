import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../../src/accounts/password.ts';
import { idOf } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import { chromiumPath, openWeb, signInWith, type Visit, type Web } from './visit.ts';

const TOKEN = { token: 'daseot_demo_company', lang: 'en' } as const;
const OWN_NAME = '(주)옹기벌사출';
const OWN_NUMBER = '125-00-78923';
const SELLER = '미래온';
const PASSWORD = 'correct horse battery';
const PARTNER = 'partner@hanbit.example';
const EDITOR = 'editor@onggi.example';

interface Market {
  readonly viewer: {
    readonly organisation: { readonly id: string };
    readonly company: {
      readonly id: string;
      readonly clusters: {
        readonly nodes: readonly {
          readonly id: string;
          readonly members: {
            readonly nodes: readonly { readonly company: { readonly id: string; readonly label: string } }[];
          };
        }[];
      };
    };
  };
}

const MARKET = `{ viewer { organisation { id } company { id clusters(first: 1) { nodes { id
  members(first: 20) { nodes { company { id label } } } } } } } }`;

describe.skipIf(chromiumPath === undefined)('a company shows who it is', { timeout: 90_000 }, () => {
  let web: Web;
  /** The own company, its cluster, and another member of that for which somebody acts. */
  let own: string;
  let clusterId: string;
  let partner: { readonly id: string; readonly label: string };
  let unclaimed: { readonly id: string; readonly label: string };
  beforeAll(async () => {
    web = await openWeb();
    const { viewer } = await web.api.data<Market>(MARKET, {}, TOKEN);
    const cluster = viewer.company.clusters
      .nodes[0] as Market['viewer']['company']['clusters']['nodes'][number];
    own = viewer.company.id;
    clusterId = cluster.id;
    const others = cluster.members.nodes.map(({ company }) => company).filter(({ id }) => id !== own);
    [partner, unclaimed] = others as [typeof partner, typeof unclaimed];
    const writer = web.api.database.reads();
    const other = await writer.one(
      sql<{ id: number }>`insert into organisation (kind, name) values ('COMPANY', '한빛') returning id`,
    );
    await writer.run(
      sql`update company set organisation_id = ${other.id}::int where id = ${idOf('Company', partner.id)}::int`,
    );
    await signUp(PARTNER, other.id, 'OWNER');
    await signUp(EDITOR, idOf('Organisation', viewer.organisation.id), 'EDITOR');
  }, 180_000);
  afterAll(() => web?.close());
  beforeEach(() => web.api.database.reads().run(sql`delete from identity_grant`));

  /** Somebody with a password who belongs to an organisation. */
  async function signUp(email: string, organisationId: number, role: 'OWNER' | 'EDITOR'): Promise<void> {
    const writer = web.api.database.reads();
    const { id } = await writer.one(sql<{ id: number }>`
      insert into account (name, email, email_verified) values (${email}, ${email}, true) returning id`);
    await writer.run(sql`
      insert into account_credential (account_id, provider_id, provider_account_id, password_hash)
      values (${id}, 'credential', ${String(id)}, ${await hashPassword(PASSWORD)})`);
    await writer.run(sql`
      insert into membership (organisation_id, account_id, role) values (${organisationId}::int, ${id}, ${role})`);
  }

  async function openAs(email: string): Promise<Visit> {
    const visit = await web.visit({ language: 'en' });
    await signInWith(visit, email, PASSWORD);
    await visit.page.waitForURL(/\/company\b/);
    return visit;
  }

  /** The dialog about one member of the cluster. */
  async function lookAt(visit: Visit, companyId: string) {
    await visit.goto(`/company/clusters/${clusterId}?member=${companyId}`);
    const dialog = visit.page.getByRole('dialog');
    await dialog.waitFor();
    return dialog;
  }

  const focused = ({ page }: Visit) =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      return element?.getAttribute('aria-label') ?? element?.textContent;
    });

  /** To whom the company has shown itself, as the API knows it. */
  const shownTo = async () => {
    const document = '{ viewer { company { revealedTo { provider { name } company { id } } } } }';
    type Answer = {
      viewer: {
        company: { revealedTo: { provider: { name: string } | null; company: { id: string } | null }[] };
      };
    };
    const { viewer } = await web.api.data<Answer>(document, {}, TOKEN);
    return viewer.company.revealedTo.map((one) => one.provider?.name ?? one.company?.id);
  };

  it('to a member of its cluster, who sees it in a browser of its own until it is taken back', async () => {
    const theirs = await openAs(PARTNER);
    const hidden = await lookAt(theirs, own);
    await hidden.getByText('It has not shown you who it is.').waitFor();
    expect(await hidden.innerText()).not.toContain(OWN_NAME);

    const ours = await web.visit({ language: 'ko' });
    await ours.signInAs('COMPANY');
    await ours.goto(`/company/clusters/${clusterId}`);
    // The same member in the words of the page.
    const place = (await web.api.data<Market>(MARKET, {}, { ...TOKEN, lang: 'ko' })).viewer.company.clusters
      .nodes[0]?.members.nodes;
    const label = place?.find(({ company }) => company.id === partner.id)?.company.label ?? '';
    await ours.page.getByRole('table', { name: '구성원' }).getByRole('row', { name: label }).click();
    const dialog = ours.page.getByRole('dialog', { name: label });
    await dialog.getByRole('button', { name: '우리 회사 공개하기' }).click();
    const question = dialog.getByRole('group', { name: `${label}에 회사 이름, 등록번호` });
    await question.waitFor();
    await ours.expectAccessible();
    await expect.poll(() => focused(ours)).toBe('취소');
    await ours.page.keyboard.press('Enter');
    await expect.poll(() => focused(ours)).toBe('우리 회사 공개하기');
    expect(await shownTo()).toEqual([]);
    await ours.page.keyboard.press('Enter');
    await question.getByRole('button', { name: '공개하기' }).click();
    await dialog.getByText(/부터 우리 회사가 보입니다\.$/).waitFor();
    await expect.poll(() => focused(ours)).toBe('공개 거두기');
    expect(await shownTo()).toEqual([partner.id]);

    const seen = await lookAt(theirs, own);
    await theirs.page.getByRole('heading', { name: OWN_NAME }).waitFor();
    await seen.getByText(OWN_NUMBER).waitFor();
    await theirs.expectAccessible();

    await ours.goto('/company/shown');
    const list = ours.page.getByRole('list', { name: '공개한 상대' });
    await list.getByText(label).waitFor();
    await list.getByRole('button', { name: `공개 거두기: ${label}` }).click();
    await ours.page.getByText('아직 아무에게도 공개하지 않으셨습니다.').waitFor();
    expect(await ours.page.evaluate(() => document.activeElement === document.body)).toBe(false);
    expect(await shownTo()).toEqual([]);
    await ours.page.getByRole('alert').getByRole('button', { name: '되돌리기' }).click();
    await list.getByText(label).waitFor();
    expect(await shownTo()).toEqual([partner.id]);
    await list.getByRole('button', { name: `공개 거두기: ${label}` }).click();
    await expect.poll(shownTo).toEqual([]);

    const again = await lookAt(theirs, own);
    await again.getByText('It has not shown you who it is.').waitFor();
    expect(await again.innerText()).not.toContain(OWN_NUMBER);
    expect(await theirs.page.getByText(OWN_NAME).count()).toBe(0);
    await ours.close();
    await theirs.close();
  });

  it('to a provider that it finds by name, and to the one of its cluster', async () => {
    const visit = await web.visit({ language: 'en', width: 390, scheme: 'dark' });
    await visit.signInAs('COMPANY');
    await visit.goto('/company/profile');
    const { page } = visit;
    await page.getByRole('link', { name: 'Who sees who you are' }).click();
    await page.getByText('Nobody sees who you are.').waitFor();
    const field = page.getByRole('combobox', { name: 'Provider' });
    await field.fill('no such name');
    await page.getByText('There is no such provider.').waitFor();
    await field.fill('미래');
    await page.getByRole('option', { name: SELLER }).click();
    await page.getByRole('button', { name: 'Show them who we are' }).click();
    await visit.expectAccessible();
    await page.getByRole('button', { name: 'Show who we are', exact: true }).click();
    const list = page.getByRole('list', { name: 'Shown to' });
    await list.getByText(SELLER).waitFor();
    await list.getByText(/^Provider, since /).waitFor();
    const name = async () => {
      const document = 'query ($id: ID!) { company(id: $id) { name } }';
      const answer = await web.api.data<{ company: { name: string | null } }>(
        document,
        { id: own },
        { token: 'daseot_demo_provider' },
      );
      return answer.company.name;
    };
    expect(await name()).toBe(OWN_NAME);

    // The system of its cluster is of the same provider.
    await visit.goto(`/company/clusters/${clusterId}`);
    const card = page.getByRole('region', { name: 'Provider' });
    await card.getByRole('heading', { name: SELLER }).waitFor();
    await card.getByText(/^They can see who you are, since /).waitFor();
    await card.getByRole('button', { name: 'Take back' }).click();
    await page.getByText(`${SELLER} does not see any more who you are.`).waitFor();
    await expect.poll(() => focused(visit)).toBe('Show them who we are');
    expect(await shownTo()).toEqual([]);
    expect(await name()).toBeNull();
    await visit.close();
  });

  it('not where nobody acts for the other company, and not by somebody who may not speak for it', async () => {
    const visit = await openAs(EDITOR);
    const { page } = visit;
    const free = await lookAt(visit, unclaimed.id);
    await free.getByText('This company has not signed up yet').waitFor();
    expect(await free.getByRole('button', { name: 'Show them who we are' }).count()).toBe(0);
    const known = await lookAt(visit, partner.id);
    await known.getByText('Only an owner or a signer of your company').waitFor();
    expect(await known.getByRole('button', { name: 'Show them who we are' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await known.waitFor({ state: 'hidden' });
    await visit.close();
  });
});

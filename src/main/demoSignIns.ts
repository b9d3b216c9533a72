import type { EntityManager } from '@mikro-orm/sql';
import { hashPassword } from '../accounts/password.ts';
import { tokenHash, tokenHint } from '../accounts/token.ts';
import type { OrganisationKind } from '../platform/caller.ts';
import type { Database } from '../platform/database.ts';
import { type Reads, readsOf, sql } from '../platform/sql.ts';

/** Somebody as whom everybody may look at the demo market. */
export interface DemoSignIn {
  readonly kind: OrganisationKind;
  readonly email: string;
  readonly token: string;
  readonly organisation: string;
  /** Business number of the company that it owns: one of a cluster of the first round. */
  readonly companyNumber?: string;
  /** Code of the provider that it owns: one that serves several clusters of the first round. */
  readonly providerCode?: string;
}

/** The same for all of them. It holds in demo mode only, where whoever reaches the port may read it here. */
export const DEMO_PASSWORD = 'daseot-demo-market';

export const demoSignIns: readonly DemoSignIn[] = [
  {
    kind: 'COMPANY',
    email: 'company@demo.daseot',
    token: 'daseot_demo_company',
    organisation: '(주)옹기벌사출',
    companyNumber: '1250078923',
  },
  {
    kind: 'PROVIDER',
    email: 'provider@demo.daseot',
    token: 'daseot_demo_provider',
    organisation: '미래온 플라스틱 시스템',
    providerCode: 'miraeon-plastics',
  },
  {
    kind: 'LEAD',
    email: 'lead@demo.daseot',
    token: 'daseot_demo_lead',
    organisation: '다섯 시연 협동조합',
  },
  {
    kind: 'OPERATOR',
    email: 'operator@demo.daseot',
    token: 'daseot_demo_operator',
    organisation: '다섯 시연 운영기관',
  },
];

/** Puts the demo sign-ins there, where they are not; what they own must exist already, or they own nothing. */
export async function openDemoSignIns(database: Database): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await database.fork().transactional(async (em) => {
    const writer = readsOf(em as EntityManager);
    for (const signIn of demoSignIns) await openDemoSignIn(writer, signIn, passwordHash);
  });
}

async function openDemoSignIn(writer: Reads, signIn: DemoSignIn, passwordHash: string): Promise<void> {
  const { kind, email, token, organisation, companyNumber = null, providerCode = null } = signIn;
  const known = await writer.first(sql`select id from account where email = ${email}`);
  if (known) return;
  const { id } = await writer.one(sql<{ id: number }>`
    insert into organisation (kind, name, business_number, registration_status)
    values (${kind}, ${organisation}, ${companyNumber}, ${companyNumber === null ? 'CLAIMED' : 'CHECKSUM_OK'})
    returning id`);
  const account = await writer.one(sql<{ id: number }>`
    insert into account (name, email, email_verified, is_demo) values (${organisation}, ${email}, true, true)
    returning id`);
  await writer.run(sql`
    insert into account_credential (account_id, provider_id, provider_account_id, password_hash)
    values (${account.id}, 'credential', ${String(account.id)}, ${passwordHash})`);
  await writer.run(sql`
    insert into membership (organisation_id, account_id, role) values (${id}, ${account.id}, 'OWNER')`);
  await writer.run(sql`
    insert into api_token (organisation_id, name, token_hash, hint, role, scopes, is_demo, created_by)
    values (${id}, 'demo', ${tokenHash(token)}, ${tokenHint(token)}, 'OWNER', array['READ', 'WRITE'], true, 'seed')
    on conflict do nothing`);
  await writer.run(sql`
    update company set organisation_id = ${id}
    where business_number = ${companyNumber} and organisation_id is null`);
  await writer.run(sql`
    update provider set organisation_id = ${id}, status = 'CLAIMED'
    where code = ${providerCode} and organisation_id is null`);
}

/** What `npm start` says about them. */
export function demoSignInText(url: string): string {
  const rows = demoSignIns.map(
    ({ kind, email, token }) => `  ${kind.toLowerCase().padEnd(9)} ${email.padEnd(22)} ${token}`,
  );
  return [
    `Demo mode: everybody may sign in with these and the password ${DEMO_PASSWORD}, or use the token:`,
    ...rows,
    'For example:',
    `  curl ${url}/graphql -H 'authorization: Bearer daseot_demo_company' -H 'content-type: application/json' \\`,
    `    -d '{"query":"{ viewer { role organisation { name kind } } }"}'`,
  ].join('\n');
}

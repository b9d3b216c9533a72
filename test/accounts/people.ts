import { createHmac } from 'node:crypto';
import { newSecret } from '../../src/accounts/token.ts';
import type { MemberRole } from '../../src/platform/caller.ts';
import { sql } from '../../src/platform/sql.ts';
import type { TestApi } from '../api.ts';

/** Somebody who is signed in. */
export interface Person {
  readonly accountId: number;
  readonly email: string;
  /** The session as a bearer token. */
  readonly token: string;
}

/** How a person comes into the database. */
export interface PersonOptions {
  readonly emailVerified?: boolean;
  readonly expiresIn?: string;
  readonly isDemo?: boolean;
  /** An organisation to which the person belongs from the start. */
  readonly memberOf?: number;
  readonly role?: MemberRole;
}

/** Makes an account with a session, as signing up and in would leave them. */
export async function signedIn(api: TestApi, email: string, options: PersonOptions = {}): Promise<Person> {
  const { emailVerified = true, expiresIn = '7 days', isDemo = false, memberOf, role = 'OWNER' } = options;
  const writer = api.database.reads();
  const session = newSecret();
  const { id } = await writer.one(sql<{ id: number }>`
    insert into account (name, email, email_verified, is_demo) values (${email}, ${email}, ${emailVerified}, ${isDemo})
    returning id`);
  await writer.run(sql`
    insert into account_session (account_id, token, expires_at)
    values (${id}, ${session}, now() + ${expiresIn}::text::interval)`);
  if (memberOf !== undefined) {
    await writer.run(sql`
      insert into membership (organisation_id, account_id, role) values (${memberOf}, ${id}, ${role})`);
  }
  const secret = api.services.config.signIn.secret ?? '';
  const signature = createHmac('sha256', secret).update(session).digest('base64');
  return { accountId: id, email, token: `${session}.${signature}` };
}

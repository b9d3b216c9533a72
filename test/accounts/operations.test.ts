import { setTimeout as sleep } from 'node:timers/promises';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policies } from '../../src/accounts/policies.ts';
import { describedSchema } from '../../src/main/schemaText.ts';
import {
  anonymous,
  type Caller,
  MEMBER_ROLES,
  type MemberRole,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from '../../src/platform/caller.ts';
import { refusalOf } from '../../src/platform/guard.ts';
import { startApi, type TestApi } from '../api.ts';
import { minimalQueries } from './crawl.ts';
import { ARGUMENTS, putCrawlMarket } from './crawlMarket.ts';

/*
 * Every operation of the API by every kind of caller, over HTTP. What comes out is a table that a person reads: a change
 * of who may do what shows as a change of that table.
 */

const schema = await describedSchema();
const operations = minimalQueries(schema, ARGUMENTS);

interface Column {
  readonly name: string;
  readonly caller: Caller;
  readonly token: string | null;
}

let api: TestApi;
const columns: Column[] = [];
beforeAll(async () => {
  api = await startApi({ worker: false });
  await putCrawlMarket(api);
  columns.push({ name: 'nobody', caller: anonymous('127.0.0.1'), token: null });
  for (const kind of ORGANISATION_KINDS)
    for (const role of MEMBER_ROLES) columns.push(await columnOf(kind, role));
  columns.push(await columnOf('OPERATOR', 'OWNER', ['READ']));
}, 120_000);
afterAll(() => api.close());

async function columnOf(
  kind: OrganisationKind,
  role: MemberRole,
  scopes: Caller['scopes'] = ['READ', 'WRITE'],
): Promise<Column> {
  const { organisationId, token } = await api.organisation(kind, { role, scopes });
  const name = `${kind} ${role}${scopes.includes('WRITE') ? '' : ' (read)'}`;
  const organisation = { id: organisationId, kind, role };
  return { name, token, caller: { kind: 'TOKEN', key: 'token:0', accountId: null, organisation, scopes } };
}

const SILENCE_MS = 1_000;

const MARKS: Readonly<Record<string, string>> = { UNAUTHENTICATED: 'sign in', FORBIDDEN: 'no' };

describe('operations', () => {
  it('all have a policy, and no policy is left over', () => {
    const roots = ['Query', 'Mutation', 'Subscription'].flatMap((name) => {
      const type = schema.getType(name);
      return isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${name}.${field}`) : [];
    });
    const nodeTypes = schema
      .getPossibleTypes(schema.getType('Node') as never)
      .map(({ name }) => `Node.${name}`);
    expect(
      Object.keys(policies)
        .filter((key) => !key.startsWith('Node.'))
        .sort(),
    ).toEqual(roots.sort());
    for (const key of Object.keys(policies).filter((one) => one.startsWith('Node.')))
      expect(nodeTypes).toContain(key);
  });

  it('are refused over HTTP exactly where the table says so', async () => {
    const rows: string[] = [];
    for (const { operation, query, transport } of operations) {
      const marks: string[] = [];
      for (const { name, caller, token } of columns) {
        const expected = refusalOf(caller, operation, policies[operation] as never)?.code;
        const answer =
          transport === 'HTTP' ? await api.query(query, {}, { token }) : await firstEvent(query, token);
        const code = answer.errors?.[0]?.extensions?.['code'];
        if (expected !== undefined) expect([operation, name, code]).toEqual([operation, name, expected]);
        else expect([operation, name, code]).not.toEqual([operation, name, 'UNAUTHENTICATED']);
        marks.push(expected === undefined ? 'yes' : (MARKS[expected] ?? expected));
      }
      rows.push(
        `${operation.padEnd(40)} ${columns.map(({ name }, k) => `${name}: ${marks[k]}`).join(' | ')}`,
      );
    }
    await expect(compact(rows)).toMatchFileSnapshot('./__snapshots__/operations.txt');
  }, 600_000);
});

/** The rows with callers of equal rights put together: 'COMPANY OWNER, EDITOR'. */
function compact(rows: readonly string[]): string {
  return `${rows
    .map((row) => {
      const [operation, ...rest] = [row.slice(0, 40).trim(), ...row.slice(41).split(' | ')];
      const groups = Map.groupBy(rest, (cell) => cell.slice(cell.lastIndexOf(': ') + 2));
      const texts = [...groups].map(([mark, cells]) => {
        const names = cells.map((cell) => cell.slice(0, cell.lastIndexOf(': ')));
        return `  ${mark}: ${names.length === rest.length ? 'everybody' : names.join(', ')}`;
      });
      return [operation, ...texts].join('\n');
    })
    .join('\n')}\n`;
}

/** A stream that is refused says so at once; one that says nothing for a while was not refused. */
async function firstEvent(query: string, token: string | null) {
  const stream = api.subscribe(query, undefined, { token });
  const silence = sleep(SILENCE_MS, { value: { errors: undefined }, done: true } as const);
  const first = await Promise.race([stream.next(), silence]);
  await stream.return?.();
  return first.value ?? { errors: undefined };
}

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventIdOf } from '../../src/platform/eventLog.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi, type Tester } from '../api.ts';
import { putMarket, runRound, twoSystems, twoTrades } from '../rounds/smallMarket.ts';

/*
 * Two trades, so two clusters: that of the metal workers around the system 'metal', that of the weavers around
 * 'textile'. Each has an organisation among its members; 'metal' has a provider with one; a lead and a company of
 * neither trade look on.
 */

let api: TestApi;
let programmeId: string;
let askers: Readonly<Record<string, Tester>>;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  await api.truncateAll();
  programmeId = await putMarket(api, twoTrades, twoSystems);
  const reads = api.database.reads();
  const owner = async (table: 'company' | 'provider', name: string) => {
    const kind = table === 'company' ? 'COMPANY' : 'PROVIDER';
    const tester = await api.organisation(kind);
    await reads.run(sql`
      update ${sql.table(table)} set organisation_id = ${tester.organisationId}::int where name = ${name}`);
    return tester;
  };
  askers = {
    'a metal worker': await owner('company', '금속 2'),
    'a weaver': await owner('company', '섬유 1'),
    'the provider of metal': await owner('provider', 'provider-metal'),
    'a company of neither': await api.organisation('COMPANY'),
    'a lead': await api.organisation('LEAD'),
    'an operator': api.operator,
  };
});
afterAll(() => api.close());

const CHANGES = `subscription ($after: ID) { clusterChanged(after: $after) {
  eventId status cluster { id status system { code } members(first: 10) { nodes { company { label } shareWon } } } } }`;

interface Change {
  readonly eventId: string;
  readonly status: string;
  readonly cluster: {
    readonly id: string;
    readonly status: string;
    readonly system: { readonly code: string };
    readonly members: { readonly nodes: { readonly shareWon: number | null }[] };
  };
}

const transports = ['subscribe', 'subscribeSse'] as const;
type Transport = (typeof transports)[number];

/** What is told of clusters to each of several at once, from now until `isEnough` of the operator's. */
class Listener {
  readonly told: Change[] = [];
  readonly #stream: ReturnType<TestApi['subscribe']>;
  readonly #end: Promise<void>;

  constructor(transport: Transport, { token }: Tester, after?: string) {
    const stream = api[transport]<{ clusterChanged: Change }>(CHANGES, { after }, { token });
    this.#stream = stream as never;
    this.#end = (async () => {
      for await (const { data, errors } of stream) {
        if (errors) throw new Error(JSON.stringify(errors));
        if (data) this.told.push(data.clusterChanged);
      }
    })();
    this.#end.catch(() => undefined);
  }

  get facts(): string[] {
    return this.told.map(({ status, cluster }) => `${status} ${cluster.system.code} (${cluster.status})`);
  }

  async close(): Promise<void> {
    await this.#stream.return?.();
    await this.#end;
  }
}

async function listeners(transport: Transport, names: readonly string[]): Promise<Record<string, Listener>> {
  const before = api.services.events.followers;
  const opened = names.map((name) => [name, new Listener(transport, askers[name] as Tester)] as const);
  await expect.poll(() => api.services.events.followers - before, { timeout: 15_000 }).toBe(names.length);
  return Object.fromEntries(opened);
}

describe.each(transports)('changes of clusters by %s', (transport) => {
  it('are told to whoever has a stake in them, each only its own amounts, and to nobody else', async () => {
    const heard = await listeners(transport, Object.keys(askers));
    await runRound(api, { programmeId, effort: 50 });
    const both = ['CANDIDATE metal (CANDIDATE)', 'CANDIDATE textile (CANDIDATE)'];
    await expect.poll(() => heard['an operator']?.facts, { timeout: 15_000 }).toEqual(both);
    await expect.poll(() => heard['a weaver']?.facts, { timeout: 15_000 }).toEqual([both[1]]);
    for (const name of ['a metal worker', 'the provider of metal'])
      await expect.poll(() => heard[name]?.facts, { timeout: 15_000 }).toEqual([both[0]]);
    // The next round supersedes both of the first; what is told first of is told first.
    await runRound(api, { programmeId, effort: 50, seed: 2 });
    const all = ['SUPERSEDED metal (SUPERSEDED)', 'SUPERSEDED textile (SUPERSEDED)', ...both];
    await expect.poll(() => heard['an operator']?.facts, { timeout: 15_000 }).toEqual([...both, ...all]);
    const own = (code: string) => [...both, ...all].filter((fact) => fact.includes(code));
    await expect.poll(() => heard['a weaver']?.facts, { timeout: 15_000 }).toEqual(own('textile'));
    for (const name of ['a metal worker', 'the provider of metal'])
      await expect.poll(() => heard[name]?.facts, { timeout: 15_000 }).toEqual(own('metal'));

    for (const name of ['a company of neither', 'a lead']) expect(heard[name]?.told, name).toEqual([]);
    const positions = heard['an operator']?.told.map(({ eventId }) => eventId) ?? [];
    expect(new Set(positions).size).toBe(6);
    const amountsSeen = (name: string) =>
      heard[name]?.told[0]?.cluster.members.nodes.filter(({ shareWon }) => shareWon !== null).length;
    expect(amountsSeen('a metal worker')).toBe(1);
    expect(amountsSeen('a weaver')).toBe(1);
    expect(amountsSeen('the provider of metal')).toBe(0);
    expect(amountsSeen('an operator')).toBe(7);
    for (const listener of Object.values(heard)) await listener.close();
    await expect.poll(() => api.services.events.followers).toBe(0);
  });

  it('that were missed are told to who comes back, and to no one in whose name they are not', async () => {
    const after = eventIdOf(await api.services.events.newest());
    await runRound(api, { programmeId, effort: 50 });
    const back = new Listener(transport, askers['a weaver'] as Tester, after);
    await expect.poll(() => back.facts, { timeout: 15_000 }).toEqual(['CANDIDATE textile (CANDIDATE)']);
    const [last] = back.told;
    await back.close();
    const again = new Listener(transport, askers['a weaver'] as Tester, last?.eventId);
    const stranger = new Listener(transport, askers['a lead'] as Tester, after);
    await expect.poll(() => api.services.events.followers, { timeout: 15_000 }).toBe(2);
    await runRound(api, { programmeId, effort: 50, seed: 2 });
    await expect
      .poll(() => again.facts, { timeout: 15_000 })
      .toEqual(['SUPERSEDED textile (SUPERSEDED)', 'CANDIDATE textile (CANDIDATE)']);
    expect(stranger.told).toEqual([]);
    await again.close();
    await stranger.close();
  });

  it('end for who acts in no organisation any more, without a word of the change', async () => {
    const { organisationId } = askers['a weaver'] as Tester;
    const stream = api[transport]<{ clusterChanged: Change }>(CHANGES, {}, askers['a weaver']);
    const next = stream.next();
    await expect.poll(() => api.services.events.followers, { timeout: 15_000 }).toBe(1);
    await api.database.reads().run(sql`
      update api_token set revoked_at = now() where organisation_id = ${organisationId}::int`);
    api.services.forgetCallers();
    await runRound(api, { programmeId, effort: 50 });
    const { value } = await next;
    expect(value.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(JSON.stringify(value)).not.toContain('textile');
    expect((await stream.next()).done).toBe(true);
  });

  it('are nothing for callers without an account', async () => {
    const stream = api[transport](CHANGES, {}, { token: null });
    const answer = await stream.next().catch((errors: unknown) => ({ value: { errors } }));
    expect(answer.value.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('are refused after a place that is none', async () => {
    const after = toGlobalId('Cluster', 1);
    const stream = api[transport](CHANGES, { after }, askers['a weaver']);
    const answer = await stream.next().catch((errors: unknown) => ({ value: { errors } }));
    expect(answer.value.errors).toMatchObject([{ extensions: { code: 'BAD_ID' } }]);
  });
});

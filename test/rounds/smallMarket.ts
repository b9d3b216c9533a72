import { seedCompanies } from '../../src/companies/companyImport.service.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import { seedProgrammes } from '../../src/programmes/programme.seed.ts';
import { seedSystems } from '../../src/providers/systemImport.service.ts';
import type { TestApi } from '../api.ts';

/** A company of a test market. */
export interface SmallCompany {
  readonly name: string;
  readonly region: string;
  readonly processes: readonly string[];
  readonly units?: number;
  readonly types?: string;
}

/** A system of a test market, in the form of `match --systems`; what is left out costs nothing. */
export interface SmallSystem {
  readonly id: string;
  readonly type?: string;
  readonly engineeringWon: number;
  readonly adaptationDefaultWon?: number;
  readonly adaptationWon?: Readonly<Record<string, number>>;
  readonly tiers: readonly { readonly fromUnits: number; readonly unitPriceWon: number }[];
  readonly capacityUnits?: number;
  readonly regions?: readonly string[] | null;
  readonly surchargeWon?: Readonly<Record<string, number>>;
}

/** Puts a market with the programme of 2018 into an empty database; the global id of the programme. */
export async function putMarket(
  api: TestApi,
  companies: readonly SmallCompany[],
  systems: readonly SmallSystem[],
): Promise<string> {
  await seedProgrammes(api.database);
  if (companies.length > 0) await addCompanies(api, companies);
  if (systems.length > 0) await seedSystems(api.database, JSON.stringify({ systems: systems.map(recordOf) }));
  const { id } = await api.database
    .reads()
    .one(sql<{ id: number }>`select id from programme where code = 'smart-factory-cluster-2018'`);
  return toGlobalId('Programme', id);
}

/** Adds companies to a market. */
export async function addCompanies(api: TestApi, companies: readonly SmallCompany[]): Promise<void> {
  await seedCompanies(api.database, csvOf(companies));
}

function csvOf(companies: readonly SmallCompany[]): string {
  const rows = companies.map(({ name, region, processes, units = 1, types = 'MES' }) =>
    [name, region, `"${processes.join('>')}"`, units, types].join(','),
  );
  return ['name,region,processes,units,systemTypes', ...rows].join('\n');
}

function recordOf(system: SmallSystem) {
  return {
    provider: `provider-${system.id}`,
    type: 'MES',
    standardProcesses: [],
    adaptationWon: {},
    adaptationDefaultWon: 0,
    tierKind: 'ALL_UNITS',
    capacityUnits: 1000,
    regions: null,
    surchargeWon: {},
    ...system,
  };
}

/** Twelve companies of two trades: seven metal workers in Busan, five weavers in Daegu. */
export const twoTrades: readonly SmallCompany[] = [
  ...Array.from({ length: 7 }, (_, i) => ({
    name: `금속 ${i + 1}`,
    region: '26440',
    processes: i < 5 ? ['3.1.1', '3.2.1'] : ['3.1.1', '3.2.1', '3.6.1'],
    units: i === 6 ? 3 : 1,
  })),
  ...Array.from({ length: 5 }, (_, i) => ({
    name: `섬유 ${i + 1}`,
    region: '27200',
    processes: ['9.1.1', '9.2.1'],
  })),
];

/** Two systems, each cheap for one of the trades, dearer by surcharge in the other's city. */
export const twoSystems: readonly SmallSystem[] = [
  {
    id: 'metal',
    engineeringWon: 10_000_000,
    adaptationWon: { '3': 5_000_000 },
    adaptationDefaultWon: 20_000_000,
    tiers: [
      { fromUnits: 1, unitPriceWon: 30_000_000 },
      { fromUnits: 5, unitPriceWon: 25_000_000 },
    ],
  },
  {
    id: 'textile',
    engineeringWon: 12_000_000,
    adaptationWon: { '9': 4_000_000 },
    adaptationDefaultWon: 20_000_000,
    tiers: [
      { fromUnits: 1, unitPriceWon: 28_000_000 },
      { fromUnits: 5, unitPriceWon: 24_000_000 },
    ],
    surchargeWon: { '26': 1_000_000 },
  },
];

/** What the tests ask of a started round. */
export const START = `mutation ($input: RoundStartInput!) {
  roundStart(input: $input) {
    round { id status phase progress seed effort availableTransitions { name allowed reason } }
    companyCount systemCount
    userErrors { __typename code field message
      ... on TooFewCompanies { companies needed } ... on NoUsableSystem { systemTypes }
      ... on RoundAlreadyRunning { roundId } ... on NumberOutOfRange { least most } }
  }
}`;

export interface Started {
  roundStart: {
    round: {
      id: string;
      status: string;
      phase: string;
      progress: number;
      seed: number;
      effort: number;
      availableTransitions: { name: string; allowed: boolean; reason: string | null }[];
    } | null;
    companyCount: number | null;
    systemCount: number | null;
    userErrors: { code: string; field: string[]; message: string }[];
  };
}

export interface ProgressEvent {
  readonly status: string;
  readonly phase: string;
  readonly progress: number;
  readonly savingWon: number | null;
  readonly boundWon: number | null;
  readonly gapPercent: number | null;
}

/** Events of a round to its end, over WebSocket. */
export async function followToEnd(api: TestApi, id: string): Promise<ProgressEvent[]> {
  const events: ProgressEvent[] = [];
  const query =
    'subscription ($id: ID!) { roundProgress(id: $id) { status phase progress savingWon boundWon gapPercent } }';
  for await (const { data, errors } of api.subscribe<{ roundProgress: ProgressEvent }>(query, { id })) {
    if (errors) throw new Error(errors[0].message);
    if (data) events.push(data.roundProgress);
  }
  return events;
}

/** Starts a round and waits for its end; its global id and the events. */
export async function runRound(
  api: TestApi,
  input: Readonly<Record<string, unknown>>,
): Promise<{ id: string; events: ProgressEvent[] }> {
  const { roundStart } = await api.data<Started>(START, { input });
  if (roundStart.round === null)
    throw new Error(roundStart.userErrors.map(({ message }) => message).join(' '));
  return { id: roundStart.round.id, events: await followToEnd(api, roundStart.round.id) };
}

import { processCodesUnder, regionCodesUnder } from '../../src/companies/companyFilter.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { regionPrefix } from '../../src/taxonomy/region.ts';
import { documents } from './documents.ts';
import { CLUSTERS_PER_ROUND, type MarketSize } from './seedMarket.ts';

/** The servers that are compared, ours first. */
export const SERVERS = ['daseot', 'postgraphile', 'mercurius', 'floor'] as const;
export type ServerName = (typeof SERVERS)[number];

/** The questions that are asked. */
export const OPERATIONS = [
  'companyDetail',
  'clusterPage',
  'filteredPage',
  'partnerSearch',
  'demand',
] as const;
export type OperationName = (typeof OPERATIONS)[number];

/** The bodies of one question with certain arguments, for each server that can answer it. */
export type Question = Readonly<Partial<Record<ServerName, string>>>;

/** Different arguments of each question, so that no server answers from a cache of one row. */
const VARIANTS = 40;

/** Regions and processes of the filtered page: a province and a group of processes. */
const REGIONS = ['26', '41', '11', '47', '48', '44', '30', '28'];
const PROCESSES = ['3', '5', '7', '9', '10', '12', '14', '16'];

/** The questions, the same in every run. */
export function questionsOf(operation: OperationName, size: MarketSize): readonly Question[] {
  const random = seededRandom(OPERATIONS.indexOf(operation) + 1);
  return Array.from({ length: VARIANTS }, () => question[operation](random.below, size));
}

type Below = (limit: number) => number;

const question: Record<OperationName, (below: Below, size: MarketSize) => Question> = {
  companyDetail(below, { companies }) {
    const id = 1 + below(companies);
    const variables = { id };
    return {
      daseot: body(documents.daseot.companyDetail, { id: toGlobalId('Company', id) }),
      postgraphile: body(documents.postgraphile.companyDetail, variables),
      mercurius: body(documents.mercurius.companyDetail, variables),
      floor: JSON.stringify({ operation: 'companyDetail', variables }),
    };
  },
  clusterPage(below, { clusters }) {
    const roundId = 1 + below(Math.floor(clusters / CLUSTERS_PER_ROUND));
    const variables = { first: 20, roundId };
    return {
      daseot: body(documents.daseot.clusterPage, { first: 20, roundId: toGlobalId('Round', roundId) }),
      postgraphile: body(documents.postgraphile.clusterPage, variables),
      mercurius: body(documents.mercurius.clusterPage, variables),
      floor: JSON.stringify({ operation: 'clusterPage', variables }),
    };
  },
  filteredPage(below) {
    const regionCode = REGIONS[below(REGIONS.length)];
    const processCode = PROCESSES[below(PROCESSES.length)];
    // Our API knows what a region and a process cover; to the others it is said.
    const [regionCodes, processCodes] = [regionCodesUnder(regionCode), processCodesUnder(processCode)];
    const variables = { first: 50, regionCodes, processCodes };
    return {
      daseot: body(documents.daseot.filteredPage, { first: 50, where: { regionCode, processCode } }),
      postgraphile: body(documents.postgraphile.filteredPage, variables),
      mercurius: body(documents.mercurius.filteredPage, variables),
      // The floor is written for our tables, so it filters as we do.
      floor: JSON.stringify({
        operation: 'filteredPage',
        variables: { first: 50, scope: [`R${regionPrefix(regionCode)}`, `P${processCode}`] },
      }),
    };
  },
  partnerSearch(below, { companies }) {
    const id = toGlobalId('Company', 1 + below(companies));
    return { daseot: body(documents.daseot.partnerSearch, { id }) };
  },
  demand(below) {
    const regionCode = REGIONS[below(REGIONS.length)];
    return { daseot: body(documents.daseot.demand, { where: { regionCode } }) };
  },
};

function body(query: string, variables: object): string {
  return JSON.stringify({ query, variables });
}

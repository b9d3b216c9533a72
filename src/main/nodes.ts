import 'reflect-metadata';
import {
  loadAccounts,
  loadApiTokens,
  loadInvitations,
  loadOrganisations,
} from '../accounts/organisation.loader.ts';
import { loadClusters } from '../clusters/cluster.loader.ts';
import { loadCompanies } from '../companies/company.loader.ts';
import { loadPlants, loadProducts } from '../companies/plant.loader.ts';
import { loadJobs } from '../platform/job.loader.ts';
import type { NodeFetcher } from '../platform/nodeFetcher.ts';
import { loadProgrammes, loadRuleSets } from '../programmes/programme.loader.ts';
import { loadPriceSheets } from '../providers/priceSheet.loader.ts';
import { loadProviders } from '../providers/provider.loader.ts';
import { loadSystems } from '../providers/system.loader.ts';
import { loadRounds } from '../rounds/round.loader.ts';
import { loadIndustries, loadProcesses, loadRegions } from '../taxonomy/taxonomyRows.ts';

/** Every type that `node(id)` can find, room by room. */
export const nodes: readonly NodeFetcher[] = [
  { typename: 'Process', key: 'text', load: loadProcesses },
  { typename: 'Industry', key: 'text', load: loadIndustries },
  { typename: 'Region', key: 'text', load: loadRegions },
  { typename: 'Organisation', key: 'number', load: loadOrganisations },
  { typename: 'Account', key: 'number', load: loadAccounts },
  { typename: 'ApiToken', key: 'number', load: loadApiTokens },
  { typename: 'Invitation', key: 'number', load: loadInvitations },
  { typename: 'Company', key: 'number', load: loadCompanies },
  { typename: 'Plant', key: 'number', load: loadPlants },
  { typename: 'Product', key: 'number', load: loadProducts },
  { typename: 'Provider', key: 'number', load: loadProviders },
  { typename: 'System', key: 'number', load: loadSystems },
  { typename: 'PriceSheet', key: 'number', load: loadPriceSheets },
  { typename: 'Programme', key: 'number', load: loadProgrammes },
  { typename: 'RuleSet', key: 'number', load: loadRuleSets },
  { typename: 'Cluster', key: 'number', load: loadClusters },
  { typename: 'Round', key: 'number', load: loadRounds },
  { typename: 'Job', key: 'number', load: loadJobs },
];

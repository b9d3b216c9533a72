import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import {
  readCompaniesSearch,
  readCompanySearch,
  readImportSearch,
  readProgrammeSearch,
  readProgrammesSearch,
  readProvidersSearch,
  readRoundSearch,
  readRoundsSearch,
  readRulesSearch,
  readStartSearch,
} from './operatorSearch.ts';

/* The routes of this area; each page is loaded when it is first shown. */

const operatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator',
  component: lazyRouteComponent(() => import('./OperatorOverview.tsx'), 'OperatorOverview'),
});

const rulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/rules',
  validateSearch: readRulesSearch,
  component: lazyRouteComponent(() => import('./RulesPage.tsx'), 'RulesPage'),
});

const roundsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/rounds',
  validateSearch: readRoundsSearch,
  component: lazyRouteComponent(() => import('./RoundsPage.tsx'), 'RoundsPage'),
});

const startRoundRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/rounds/new',
  validateSearch: readStartSearch,
  component: lazyRouteComponent(() => import('./StartRoundPage.tsx'), 'StartRoundPage'),
});

const roundRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/rounds/$roundId',
  validateSearch: readRoundSearch,
  component: lazyRouteComponent(() => import('./RoundPage.tsx'), 'RoundPage'),
});

const clusterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/clusters/$clusterId',
  component: lazyRouteComponent(() => import('./ClusterPage.tsx'), 'ClusterPage'),
});

const companiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/companies',
  validateSearch: readCompaniesSearch,
  component: lazyRouteComponent(() => import('./CompaniesPage.tsx'), 'CompaniesPage'),
});

const companyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/companies/$companyId',
  validateSearch: readCompanySearch,
  component: lazyRouteComponent(() => import('./CompanyPage.tsx'), 'CompanyPage'),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/import',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('./ImportPage.tsx'), 'ImportPage'),
});

const programmesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/programmes',
  validateSearch: readProgrammesSearch,
  component: lazyRouteComponent(() => import('./programmes/ProgrammesPage.tsx'), 'ProgrammesPage'),
});

const programmeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/programmes/$code',
  validateSearch: readProgrammeSearch,
  component: lazyRouteComponent(() => import('./programmes/ProgrammePage.tsx'), 'ProgrammePage'),
});

const ruleSetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/programmes/$code/rules',
  component: lazyRouteComponent(() => import('./programmes/RuleSetPage.tsx'), 'RuleSetPage'),
});

const providersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/providers',
  validateSearch: readProvidersSearch,
  component: lazyRouteComponent(() => import('./providers/ProvidersPage.tsx'), 'ProvidersPage'),
});

const providerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/providers/$providerId',
  component: lazyRouteComponent(() => import('./providers/ProviderPage.tsx'), 'ProviderPage'),
});

export const operatorRoutes = [
  operatorRoute,
  rulesRoute,
  roundsRoute,
  startRoundRoute,
  roundRoute,
  clusterRoute,
  companiesRoute,
  companyRoute,
  importRoute,
  programmesRoute,
  programmeRoute,
  ruleSetRoute,
  providersRoute,
  providerRoute,
] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import { listIn, oneIn, type RawSearch, textIn, wholeIn } from '../../app/search.ts';
import { MEASURES, PARTNER_VIEWS, type PartnersSearch } from './partnersSearch.ts';
import type { ClusterSearch } from './whatIfSearch.ts';

/* The routes of this area; each page is loaded when it is first shown. */

const companyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/company',
  component: lazyRouteComponent(() => import('./CompanyOverview.tsx'), 'CompanyOverview'),
});

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/company/register',
  component: lazyRouteComponent(() => import('./RegisterPage.tsx'), 'RegisterPage'),
});

const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/company/profile',
  component: lazyRouteComponent(() => import('./ProfilePage.tsx'), 'ProfilePage'),
});

const shownRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/company/shown',
  component: lazyRouteComponent(() => import('./ShownPage.tsx'), 'ShownPage'),
});

const routingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/company/routing',
  validateSearch: (search: RawSearch): { product?: string | undefined } => ({
    product: textIn(search, 'product'),
  }),
  component: lazyRouteComponent(() => import('./RoutingPage.tsx'), 'RoutingPage'),
});

const partnersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/company/partners',
  validateSearch: (search: RawSearch): PartnersSearch => ({
    view: oneIn(search, 'view', PARTNER_VIEWS),
    region: textIn(search, 'region', 10),
    least: wholeIn(search, 'least', 0, 100),
    measure: oneIn(search, 'measure', MEASURES),
    sort: textIn(search, 'sort', 20),
    partner: textIn(search, 'partner'),
  }),
  component: lazyRouteComponent(() => import('./PartnersPage.tsx'), 'PartnersPage'),
});

const clustersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/company/clusters',
  validateSearch: (search: RawSearch): { sort?: string | undefined } => ({
    sort: textIn(search, 'sort', 20),
  }),
  component: lazyRouteComponent(() => import('./ClustersPage.tsx'), 'ClustersPage'),
});

const clusterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/company/clusters/$id',
  validateSearch: (search: RawSearch): ClusterSearch => ({
    leave: listIn(search, 'leave', 20),
    join: listIn(search, 'join', 20),
    like: wholeIn(search, 'like', 0, 9),
    member: textIn(search, 'member'),
  }),
  component: lazyRouteComponent(() => import('./ClusterPage.tsx'), 'ClusterPage'),
});

export const companyRoutes = [
  companyRoute,
  registerRoute,
  profileRoute,
  shownRoute,
  routingRoute,
  partnersRoute,
  clustersRoute,
  clusterRoute,
] as const;

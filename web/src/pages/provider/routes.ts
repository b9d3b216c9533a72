import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import { listIn, type RawSearch, textIn, wholeIn } from '../../app/search.ts';
import { readDemandSearch } from './demandSearch.ts';

/* The routes of this area; each page is loaded when it is first shown. */

const providerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/provider',
  component: lazyRouteComponent(() => import('./ProviderOverview.tsx'), 'ProviderOverview'),
});

const demandRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/provider/demand',
  validateSearch: readDemandSearch,
  component: lazyRouteComponent(() => import('./DemandPage.tsx'), 'DemandPage'),
});

const systemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/provider/systems/$code',
  // The cluster whose reasons are shown, and the order of the others.
  validateSearch: (search: RawSearch): { cluster?: string | undefined; sort?: string | undefined } => ({
    cluster: textIn(search, 'cluster'),
    sort: textIn(search, 'sort'),
  }),
  component: lazyRouteComponent(() => import('./SystemPage.tsx'), 'SystemPage'),
});

/** The company for which the curve of a price sheet is drawn. */
interface ExampleSearch {
  readonly processes?: readonly string[] | undefined;
  readonly units?: number | undefined;
  readonly region?: string | undefined;
}

const sheetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/provider/systems/$code/prices',
  validateSearch: (search: RawSearch): ExampleSearch => ({
    processes: listIn(search, 'processes'),
    units: wholeIn(search, 'units', 1, 1_000),
    region: textIn(search, 'region', 10),
  }),
  component: lazyRouteComponent(() => import('./SheetPage.tsx'), 'SheetPage'),
});

const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/provider/profile',
  component: lazyRouteComponent(() => import('./ProfilePage.tsx'), 'ProfilePage'),
});

const newSystemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/provider/new-system',
  component: lazyRouteComponent(() => import('./NewSystemPage.tsx'), 'NewSystemPage'),
});

const editSystemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/provider/systems/$code/edit',
  component: lazyRouteComponent(() => import('./EditSystemPage.tsx'), 'EditSystemPage'),
});

export const providerRoutes = [
  providerRoute,
  demandRoute,
  systemRoute,
  sheetRoute,
  profileRoute,
  newSystemRoute,
  editSystemRoute,
] as const;

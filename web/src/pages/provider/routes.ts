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
  validateSearch: (search: RawSearch) => ({
    /** The cluster whose reasons are shown. */
    cluster: textIn(search, 'cluster'),
    sort: textIn(search, 'sort'),
  }),
  component: lazyRouteComponent(() => import('./SystemPage.tsx'), 'SystemPage'),
});

const sheetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/provider/systems/$code/prices',
  // The company for which the curve is drawn.
  validateSearch: (search: RawSearch) => ({
    processes: listIn(search, 'processes'),
    units: wholeIn(search, 'units', 1, 1_000),
    region: textIn(search, 'region', 10),
  }),
  component: lazyRouteComponent(() => import('./SheetPage.tsx'), 'SheetPage'),
});

export const providerRoutes = [providerRoute, demandRoute, systemRoute, sheetRoute] as const;

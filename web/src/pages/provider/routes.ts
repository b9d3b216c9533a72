import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';

/* The routes of this area; each page is loaded when it is first shown. */

const providerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/provider',
  component: lazyRouteComponent(() => import('./ProviderOverview.tsx'), 'ProviderOverview'),
});

export const providerRoutes = [providerRoute] as const;

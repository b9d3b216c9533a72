import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';

/* The routes of this area; each page is loaded when it is first shown. */

const operatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator',
  component: lazyRouteComponent(() => import('./OperatorOverview.tsx'), 'OperatorOverview'),
});

export const operatorRoutes = [operatorRoute] as const;

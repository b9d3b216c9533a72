import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';

/* The routes of this area; each page is loaded when it is first shown. */

const companyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/company',
  component: lazyRouteComponent(() => import('./CompanyOverview.tsx'), 'CompanyOverview'),
});

export const companyRoutes = [companyRoute] as const;

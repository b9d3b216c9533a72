import { createRouter } from '@tanstack/react-router';
import { companyRoutes } from '../pages/company/routes.ts';
import { operatorRoutes } from '../pages/operator/routes.ts';
import { providerRoutes } from '../pages/provider/routes.ts';
import { signInRoutes } from '../pages/signIn/routes.ts';
import { startRoutes } from '../pages/start/routes.ts';
import { ErrorPage, NotFoundPage, PendingPage } from './FaultPages.tsx';
import { rootRoute } from './rootRoute.tsx';
import { parseSearch, stringifySearch } from './search.ts';

const routeTree = rootRoute.addChildren([
  ...startRoutes,
  ...signInRoutes,
  ...companyRoutes,
  ...providerRoutes,
  ...operatorRoutes,
]);

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: PendingPage,
  defaultPendingMs: 150,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

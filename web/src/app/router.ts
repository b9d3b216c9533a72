import { createRouter, type RouterHistory } from '@tanstack/react-router';
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

const options = {
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: PendingPage,
  defaultPendingMs: 150,
} as const;

/** The router of a page that a browser shows. */
export const openRouter = () => createRouter({ ...options, scrollRestoration: true });

/** The router of a page that is only drawn. */
export const routerAt = (history: RouterHistory) => createRouter({ ...options, history });

export type PageRouter = ReturnType<typeof openRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: PageRouter;
  }
}

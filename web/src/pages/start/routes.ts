import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import { readEstimateSearch } from './estimateSearch.ts';
import { StartPage } from './StartPage.tsx';

/** The start page comes with the shell: it is what most visitors see first. What follows an estimate is loaded with it. */
const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readEstimateSearch,
  component: StartPage,
});

export const startRoutes = [startRoute] as const;

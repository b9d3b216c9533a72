import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import { type RawSearch, textIn } from '../../app/search.ts';

const getParentRoute = () => rootRoute;
const tokenIn = (search: RawSearch): { readonly token?: string | undefined } => ({
  token: textIn(search, 'token', 2_000),
});

interface SignInSearch {
  /** Where to go then. */
  readonly next?: string | undefined;
  readonly email?: string | undefined;
  /** Why the other provider of identities, or we, refused. */
  readonly error?: string | undefined;
}

const signInRoute = createRoute({
  getParentRoute,
  path: '/sign-in',
  validateSearch: (search: RawSearch): SignInSearch => ({
    next: textIn(search, 'next', 2_000),
    email: textIn(search, 'email'),
    error: textIn(search, 'error', 100),
  }),
  component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
});

const signUpRoute = createRoute({
  getParentRoute,
  path: '/sign-up',
  validateSearch: (search: RawSearch): { readonly next?: string | undefined } => ({
    next: textIn(search, 'next', 2_000),
  }),
  component: lazyRouteComponent(() => import('./SignUpPage.tsx'), 'SignUpPage'),
});

const forgottenRoute = createRoute({
  getParentRoute,
  path: '/forgotten-password',
  validateSearch: (search: RawSearch): { readonly email?: string | undefined } => ({
    email: textIn(search, 'email'),
  }),
  component: lazyRouteComponent(() => import('./ForgottenPage.tsx'), 'ForgottenPage'),
});

// Mails lead to the three that follow: src/accounts/mail.texts.ts.
const verifyRoute = createRoute({
  getParentRoute,
  path: '/account/verify-email',
  validateSearch: tokenIn,
  component: lazyRouteComponent(() => import('./VerifyPage.tsx'), 'VerifyPage'),
});

const resetRoute = createRoute({
  getParentRoute,
  path: '/account/reset-password',
  validateSearch: tokenIn,
  component: lazyRouteComponent(() => import('./ResetPage.tsx'), 'ResetPage'),
});

const invitationRoute = createRoute({
  getParentRoute,
  path: '/account/invitation',
  validateSearch: tokenIn,
  component: lazyRouteComponent(() => import('./InvitationPage.tsx'), 'InvitationPage'),
});

const organisationRoute = createRoute({
  getParentRoute,
  path: '/account/organisation',
  component: lazyRouteComponent(() => import('./OrganisationPage.tsx'), 'OrganisationPage'),
});

const accountRoute = createRoute({
  getParentRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./AccountPage.tsx'), 'AccountPage'),
});

const membersRoute = createRoute({
  getParentRoute,
  path: '/account/members',
  component: lazyRouteComponent(() => import('./MembersPage.tsx'), 'MembersPage'),
});

const tokensRoute = createRoute({
  getParentRoute,
  path: '/account/tokens',
  component: lazyRouteComponent(() => import('./TokensPage.tsx'), 'TokensPage'),
});

export const signInRoutes = [
  signInRoute,
  signUpRoute,
  forgottenRoute,
  verifyRoute,
  resetRoute,
  invitationRoute,
  organisationRoute,
  accountRoute,
  membersRoute,
  tokensRoute,
] as const;

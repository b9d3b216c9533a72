import { useQuery } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { actFor, dropChoice, dropChoiceOfOthers } from '../api/acting.ts';
import { signOut } from '../api/auth.ts';
import { client, sessionLost } from '../api/client.ts';
import { ViewerDocument, type ViewerQuery } from '../api/graphql/graphql.ts';
import { dropDrafts } from './draft.ts';
import { type OrganisationKind, tellTabs } from './settings.ts';

export type Viewer = ViewerQuery['viewer'];

const KNOWN_KEY = 'daseot:known';

/** Whether somebody is signed in here stays known for the next page: web/public/first.js reads it before anything is drawn. */
export function rememberKnown({ kind }: Viewer): void {
  const isKnown = kind === 'ACCOUNT';
  if (!isKnown) delete document.documentElement.dataset['known'];
  try {
    if (isKnown) localStorage.setItem(KNOWN_KEY, '');
    else localStorage.removeItem(KNOWN_KEY);
  } catch {
    // A full or forbidden store: the next page shows the way in for a moment.
  }
}

/** Who looks at the page; undefined until it is known. */
export function useViewer(): Viewer | undefined {
  return useQuery(ViewerDocument).data?.viewer;
}

/** Where each kind of user begins. */
export const homes = {
  COMPANY: '/company',
  LEAD: '/company',
  PROVIDER: '/provider',
  OPERATOR: '/operator',
} as const satisfies Record<OrganisationKind, string>;

/** Where a viewer begins: an account without an organisation founds one first. */
export function homeOf(
  viewer: Viewer | undefined,
): (typeof homes)[OrganisationKind] | '/account/organisation' | '/' {
  if (viewer === undefined || viewer.kind === 'ANONYMOUS') return '/';
  return viewer.organisation ? homes[viewer.organisation.kind] : '/account/organisation';
}

/**
 * Asks again who is signed in and in whose name, and forgets what was known for whoever was before. `go` leads to where
 * the viewer begins, before what is shown asks again.
 */
export async function viewerChanged(
  go?: (viewer: Viewer | undefined) => unknown,
): Promise<Viewer | undefined> {
  await closeSubscriptions();
  sessionLost.set(false);
  await client.clearStore();
  const viewer = await askViewer();
  await go?.(viewer);
  // What is shown asks again. A query that is left meanwhile is no failure, and one that fails says so in its place.
  await Promise.allSettled(client.refetchQueries({ include: 'active' }).results);
  return viewer;
}

async function askViewer(): Promise<Viewer | undefined> {
  const ask = () => client.query({ query: ViewerDocument, fetchPolicy: 'network-only' });
  const { data } = await ask();
  // For whom to act was chosen by another account.
  return dropChoiceOfOthers(data?.viewer.account?.id) ? (await ask()).data?.viewer : data?.viewer;
}

async function closeSubscriptions(): Promise<void> {
  const { closeSocket } = await import('../api/socket.ts');
  closeSocket();
}

/** Signs out, here and in the other tabs. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate();
  return useCallback(async () => {
    await signOut();
    dropChoice();
    dropDrafts();
    tellTabs('SIGNED_OUT');
    await navigate({ to: '/' });
    await viewerChanged();
  }, [navigate]);
}

/** Acts for another organisation of the viewer, here and in the other tabs; ends where its kind of user begins. */
export function useActFor(): (organisationId: string) => Promise<void> {
  const navigate = useNavigate();
  const accountId = useViewer()?.account?.id;
  return useCallback(
    async (organisationId) => {
      if (accountId === undefined) return;
      actFor({ accountId, organisationId });
      tellTabs('ACTS_FOR_ANOTHER');
      await viewerChanged((viewer) => navigate({ to: homeOf(viewer), search: {} }));
    },
    [accountId, navigate],
  );
}

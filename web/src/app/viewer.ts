import { useQuery } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { signOut } from '../api/auth.ts';
import { actFor, client, sessionLost } from '../api/client.ts';
import { ViewerDocument, type ViewerQuery } from '../api/graphql/graphql.ts';
import { dropDrafts } from './draft.ts';
import { type OrganisationKind, tellTabs } from './settings.ts';

export type Viewer = ViewerQuery['viewer'];

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

/** Asks again who is signed in, and forgets what was known for whoever was before. */
export async function viewerChanged(): Promise<Viewer | undefined> {
  await closeSubscriptions();
  sessionLost.set(false);
  await client.clearStore();
  const { data } = await client.query({ query: ViewerDocument, fetchPolicy: 'network-only' });
  // What is shown asks again. A query that is left meanwhile is no failure, and one that fails says so in its place.
  await Promise.allSettled(client.refetchQueries({ include: 'active' }).results);
  return data?.viewer;
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
    actFor(undefined);
    dropDrafts();
    tellTabs('SIGNED_OUT');
    await navigate({ to: '/' });
    await viewerChanged();
  }, [navigate]);
}

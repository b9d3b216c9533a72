import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { sessionLost } from '../../api/client.ts';
import { tellTabs } from '../../app/settings.ts';
import { homeOf, viewerChanged } from '../../app/viewer.ts';

/** What follows a sign-in: the page knows who it is, the other tabs too, and it goes where it should. */
export function useSignedIn({
  next,
  staysHere,
}: {
  readonly next?: string | undefined;
  readonly staysHere: boolean;
}) {
  const navigate = useNavigate();
  const router = useRouter();
  return useCallback(async () => {
    tellTabs('SIGNED_IN');
    const viewer = await viewerChanged();
    sessionLost.set(false);
    if (staysHere) return;
    // Only ways inside the page: an address of another host would make our sign-in part of its deceit.
    if (next?.startsWith('/') && !next.startsWith('//')) router.history.push(next);
    else await navigate({ to: homeOf(viewer) });
  }, [navigate, next, router, staysHere]);
}

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from './viewer.ts';

const AccountMenu = lazy(() => import('./AccountMenu.tsx'));

/** Who is signed in, and the way in or out. */
export function SignedIn({ isFull = false }: { readonly isFull?: boolean }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  if (viewer === undefined) return null;
  if (viewer.kind !== 'ACCOUNT') {
    return (
      <>
        <Button variant="subtle" fullWidth={isFull} renderRoot={(props) => <Link to="/sign-in" {...props} />}>
          {t('signIn')}
        </Button>
        <Button fullWidth={isFull} renderRoot={(props) => <Link to="/sign-up" {...props} />}>
          {t('signUp')}
        </Button>
      </>
    );
  }
  return (
    <Suspense fallback={null}>
      <AccountMenu viewer={viewer} isFull={isFull} />
    </Suspense>
  );
}

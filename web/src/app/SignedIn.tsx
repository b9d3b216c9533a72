import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Shell.module.css';
import { useViewer } from './viewer.ts';

const AccountMenu = lazy(() => import('./AccountMenu.tsx'));

/** Who is signed in, and the way in or out. */
export function SignedIn({ isFull = false }: { readonly isFull?: boolean }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  if (viewer?.kind !== 'ACCOUNT') {
    // Who is signed in is not known at once: unless somebody was, nobody is.
    const props = { fullWidth: isFull, className: classes['wayIn'] };
    return (
      <>
        <Button {...props} variant="subtle" renderRoot={(root) => <Link to="/sign-in" {...root} />}>
          {t('signIn')}
        </Button>
        <Button {...props} renderRoot={(root) => <Link to="/sign-up" {...root} />}>
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

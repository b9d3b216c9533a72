import { Anchor, Container, Text } from '@mantine/core';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { takeChoice } from '../api/acting.ts';
import { choicesRefused, sessionLost } from '../api/client.ts';
import { useSignal } from '../api/signal.ts';
import { Banners } from './Banners.tsx';
import { dropDrafts } from './draft.ts';
import { PendingPage } from './FaultPages.tsx';
import { Header } from './Header.tsx';
import { hasNotices } from './notices.ts';
import classes from './Shell.module.css';
import { hearTabs } from './settings.ts';
import { homeOf, rememberKnown, useViewer, viewerChanged } from './viewer.ts';

const Notices = lazy(() => import('./Notices.tsx'));
const SessionDialog = lazy(() => import('./SessionDialog.tsx'));

/** What surrounds every page. */
export function Shell() {
  const { t } = useTranslation();
  const isLost = useSignal(sessionLost);
  const isTold = useSignal(hasNotices);
  useOtherTabs();
  const viewer = useViewer();
  useEffect(() => {
    if (viewer) rememberKnown(viewer);
  }, [viewer]);
  return (
    <div className={classes['shell']}>
      <a href="#main" className={classes['skip']}>
        {t('skip')}
      </a>
      <NavigationProgress />
      <Header />
      <Banners />
      <main id="main" tabIndex={-1} className={classes['main']}>
        <Suspense fallback={<PendingPage />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      {isTold && (
        <Suspense fallback={null}>
          <Notices />
        </Suspense>
      )}
      {isLost && (
        <Suspense fallback={null}>
          <SessionDialog />
        </Suspense>
      )}
    </div>
  );
}

/** A bar at the top while the next page is being loaded. */
function NavigationProgress() {
  const isPending = useRouterState({ select: ({ status }) => status === 'pending' });
  return <div className={classes['progress']} data-pending={isPending || undefined} aria-hidden="true" />;
}

/** Whoever signs out in one tab is signed out in all of them, and whoever acts for another organisation does so in all. */
function useOtherTabs(): void {
  const navigate = useNavigate();
  useEffect(
    () =>
      hearTabs(({ event, choice }) => {
        takeChoice(choice);
        if (event === 'SIGNED_OUT') {
          dropDrafts();
          void navigate({ to: '/', search: {} });
        }
        const isElsewhere = event === 'ACTS_FOR_ANOTHER';
        void viewerChanged((viewer) => isElsewhere && navigate({ to: homeOf(viewer), search: {} }));
      }),
    [navigate],
  );
  // An organisation of which the account is no member any more: the page shows what the server takes instead.
  useEffect(() => choicesRefused.watch(() => void viewerChanged()), []);
}

function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={classes['footer']}>
      <Container size="lg" className={classes['footerRow']}>
        <Text size="sm" c="dimmed">
          {t('footer.about')}
        </Text>
        <nav aria-label={t('footer.label')} className={classes['footerLinks']}>
          <Anchor href="/docs" size="sm">
            {t('footer.docs')}
          </Anchor>
          <Anchor href="/graphiql" size="sm">
            GraphiQL
          </Anchor>
        </nav>
      </Container>
    </footer>
  );
}

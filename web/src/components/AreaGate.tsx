import { Button, Group } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PendingPage } from '../app/FaultPages.tsx';
import type { OrganisationKind } from '../app/settings.ts';
import { homeOf, useViewer, type Viewer } from '../app/viewer.ts';
import { EmptyState } from './EmptyState.tsx';
import { Page } from './Page.tsx';

interface AreaGateProps {
  readonly kinds: readonly OrganisationKind[];
  readonly title: string;
  /** Drawn for those who may see it. */
  readonly children: (viewer: Viewer) => ReactNode;
}

/** Lets in whom an area is for; tells the others how to get in. The server decides again by itself. */
export function AreaGate({ kinds, title, children }: AreaGateProps) {
  const { t } = useTranslation();
  const { href } = useLocation();
  const viewer = useViewer();
  if (viewer === undefined) return <PendingPage />;
  const kind = viewer.organisation?.kind;
  if (kind !== undefined && kinds.includes(kind)) return children(viewer);
  if (viewer.kind !== 'ACCOUNT') {
    return (
      <Page title={title}>
        <EmptyState text={t('gate.signIn')}>
          <Group justify="center">
            <Button renderRoot={(props) => <Link to="/sign-in" search={{ next: href }} {...props} />}>
              {t('signIn')}
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/sign-up" {...props} />}>
              {t('signUp')}
            </Button>
          </Group>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={title}>
      <EmptyState text={t('gate.wrongKind')}>
        <Button renderRoot={(props) => <Link to={homeOf(viewer)} {...props} />}>{t('gate.home')}</Button>
      </EmptyState>
    </Page>
  );
}

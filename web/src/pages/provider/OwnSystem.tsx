import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaGate } from '../../components/AreaGate.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { ProviderSystemDocument, type ProviderSystemQuery } from './graphql/graphql.ts';

export type OwnSystemData = NonNullable<ProviderSystemQuery['system']>;

interface OwnSystemProps {
  readonly code: string;
  readonly title: string;
  readonly children: (system: OwnSystemData) => ReactNode;
}

/** A system of the address, where it belongs to who looks. */
export function OwnSystem({ code, title, children }: OwnSystemProps) {
  return (
    <AreaGate kinds={['PROVIDER']} title={title}>
      {() => (
        <Found code={code} title={title}>
          {children}
        </Found>
      )}
    </AreaGate>
  );
}

function Found({ code, title, children }: OwnSystemProps) {
  const { t } = useTranslation('provider');
  const { data, error, refetch } = useQuery(ProviderSystemDocument, { variables: { code } });
  const system = data?.system;
  if (system && system.provider.id === data?.viewer.provider?.id) return children(system);
  return (
    <Page title={title}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={320} radius="lg" />}
      {data && (
        <EmptyState text={system ? t('system.notYours') : t('system.unknown', { code })}>
          <Button renderRoot={(props) => <Link to="/provider" {...props} />}>{t('system.toOverview')}</Button>
        </EmptyState>
      )}
    </Page>
  );
}

import { useQuery } from '@apollo/client/react';
import { Button, Skeleton, Stack, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { Amount, TaxNote } from '../../../components/Amount.tsx';
import { AreaGate } from '../../../components/AreaGate.tsx';
import { Card } from '../../../components/Card.tsx';
import { type DataColumn, DataTable } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { Page } from '../../../components/Page.tsx';
import { OperatorProviderDocument, type OperatorProviderFactsFragment } from '../graphql/graphql.ts';
import classes from '../Operator.module.css';
import { regionName } from '../regionName.ts';
import { useTypeName } from '../useTypeName.ts';
import { VerifyProvider } from './VerifyProvider.tsx';

export type Provider = OperatorProviderFactsFragment;

const route = getRouteApi('/operator/providers/$providerId');

/** One provider: what it says about itself, to be checked and confirmed. */
export function ProviderPage() {
  const { t } = useTranslation('operator');
  return (
    <AreaGate kinds={['OPERATOR']} title={t('provider.title')}>
      {() => <ProviderById />}
    </AreaGate>
  );
}

function ProviderById() {
  const { t } = useTranslation('operator');
  const { providerId: id } = route.useParams();
  const { data, error, refetch } = useQuery(OperatorProviderDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const provider = data?.provider ?? undefined;
  const reread = () => refetch().catch(() => undefined);
  const toAll = (
    <Button variant="default" renderRoot={(props) => <Link to="/operator/providers" {...props} />}>
      {t('provider.all')}
    </Button>
  );
  return (
    <Page title={provider?.name ?? t('provider.title')} lead={t('provider.lead')} actions={provider && toAll}>
      {error && <ErrorState error={error} onRetry={() => void reread()} />}
      {data === undefined && !error && <Skeleton height={420} radius="lg" />}
      {data?.provider === null && <EmptyState text={t('provider.none')}>{toAll}</EmptyState>}
      {provider && (
        <>
          <VerifyProvider provider={provider} reread={reread} />
          <Facts provider={provider} />
          <Systems provider={provider} />
        </>
      )}
    </Page>
  );
}

/** Everything that it says about itself, in the order in which one checks it. */
function Facts({ provider }: { readonly provider: Provider }) {
  const { t } = useTranslation('operator');
  const { number, day } = useFormat();
  const count = (value: number | null) => (value === null ? '–' : number(value));
  const date = (value: string | null) => (value === null ? '–' : day(value));
  const { capabilityLevel, capabilityOn, capabilitySource, sanctionUntil, sanctionReason } = provider;
  const diagnosis = [
    capabilityLevel && t(`capabilityLevel.${capabilityLevel}`),
    capabilitySource,
    capabilityOn && day(capabilityOn),
  ];
  const facts = [
    ['companies.number', provider.businessNumber ?? '–'],
    ['facts.region', regionName(provider.region) ?? '–'],
    ['provider.started', date(provider.startedOn)],
    ['provider.staff', count(provider.staff)],
    [
      'provider.sales',
      provider.salesWon === null ? (
        '–'
      ) : (
        <>
          <Amount won={provider.salesWon} /> <TaxNote />
        </>
      ),
    ],
    ['provider.finished', count(provider.finishedSites)],
    ['provider.running', count(provider.runningSites)],
    ['provider.capacity', count(provider.siteCapacity)],
    ['provider.warranty', count(provider.warrantyMonths)],
    ['provider.level', diagnosis.filter((part) => part).join(' · ') || '–'],
    ['provider.service', provider.afterService ?? '–'],
    ['provider.sanction', sanctionUntil === null ? '–' : `${day(sanctionUntil)} · ${sanctionReason ?? ''}`],
    ['provider.registered', day(provider.createdAt)],
    ['programme.changed', day(provider.updatedAt)],
  ] as const;
  return (
    <Card label={t('provider.facts')}>
      <Stack gap="md">
        <Title order={2} size="h4">
          {t('provider.facts')}
        </Title>
        <dl className={classes['facts']}>
          {facts.map(([key, value]) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Stack>
    </Card>
  );
}

function Systems({ provider }: { readonly provider: Provider }) {
  const { t } = useTranslation('operator');
  const typeName = useTypeName();
  const columns: readonly DataColumn<Provider['systems'][number]>[] = [
    { id: 'name', title: t('overview.name'), value: ({ name }) => name, width: 260 },
    { id: 'type', title: t('provider.type'), value: ({ type }) => typeName(type) },
    { id: 'code', title: t('provider.code'), value: ({ code }) => code },
  ];
  return (
    <section aria-label={t('facts.systems')}>
      <Title order={2} size="h3" mb="sm">
        {t('facts.systems')}
      </Title>
      <DataTable
        label={t('facts.systems')}
        columns={columns}
        rows={provider.systems}
        rowKey={({ id }) => id}
        emptyText={t('provider.noSystems')}
      />
    </section>
  );
}

import { useQuery } from '@apollo/client/react';
import { Skeleton, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { AreaGate } from '../../components/AreaGate.tsx';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { OperatorOverviewDocument, type OperatorOverviewQuery } from './graphql/graphql.ts';

type Programme = OperatorOverviewQuery['programmes']['nodes'][number];
type Round = OperatorOverviewQuery['rounds']['nodes'][number];

/** Where an operator begins: its programmes and the latest rounds. */
export function OperatorOverview() {
  const { t } = useTranslation('operator');
  return (
    <AreaGate kinds={['OPERATOR']} title={t('overview.title')}>
      {() => <Overview />}
    </AreaGate>
  );
}

function Overview() {
  const { t } = useTranslation('operator');
  const { data, error, refetch } = useQuery(OperatorOverviewDocument);
  return (
    <Page title={t('overview.title')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={320} radius="lg" />}
      {data && <Programmes programmes={data.programmes.nodes} />}
      {data && <Rounds rounds={data.rounds.nodes} />}
    </Page>
  );
}

function Programmes({ programmes }: { readonly programmes: readonly Programme[] }) {
  const { t } = useTranslation('operator');
  const { won } = useFormat();
  const columns: readonly DataColumn<Programme>[] = [
    { id: 'name', title: t('overview.name'), value: ({ name }) => name },
    { id: 'status', title: t('overview.status'), value: ({ status }) => status },
    {
      id: 'budget',
      title: t('overview.budget'),
      value: ({ budgetWon }) => budgetWon,
      cell: ({ budgetWon }) => (budgetWon == null ? '–' : won(budgetWon)),
      align: 'end',
    },
  ];
  return (
    <section aria-label={t('overview.programmes')}>
      <Title order={2} size="h4" mb="sm">
        {t('overview.programmes')}
      </Title>
      <DataTable
        label={t('overview.programmes')}
        columns={columns}
        rows={programmes}
        rowKey={({ id }) => id}
        emptyText={t('overview.noProgrammes')}
      />
    </section>
  );
}

function Rounds({ rounds }: { readonly rounds: readonly Round[] }) {
  const { t } = useTranslation('operator');
  const { moment, percent, number } = useFormat();
  const figure = (value: number | null | undefined) => (value == null ? '–' : number(value));
  const share = (value: number | null | undefined) => (value == null ? '–' : percent(value, 1));
  const columns: readonly DataColumn<Round>[] = [
    { id: 'programme', title: t('overview.programme'), value: ({ programme }) => programme.name },
    {
      id: 'created',
      title: t('overview.created'),
      value: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => moment(createdAt),
    },
    { id: 'status', title: t('overview.status'), value: ({ status }) => status },
    {
      id: 'clusters',
      title: t('overview.clusters'),
      value: ({ clusterCount }) => clusterCount,
      cell: ({ clusterCount }) => figure(clusterCount),
      align: 'end',
    },
    {
      id: 'matched',
      title: t('overview.matched'),
      value: ({ matchedCount }) => matchedCount,
      cell: ({ matchedCount, companyCount }) => `${figure(matchedCount)} / ${figure(companyCount)}`,
      align: 'end',
    },
    {
      id: 'saving',
      title: t('overview.saving'),
      value: ({ savingPercent }) => savingPercent,
      cell: ({ savingPercent }) => share(savingPercent),
      align: 'end',
    },
    {
      id: 'gap',
      title: t('overview.gap'),
      value: ({ gapPercent }) => gapPercent,
      cell: ({ gapPercent }) => share(gapPercent),
      align: 'end',
    },
  ];
  return (
    <section aria-label={t('overview.rounds')}>
      <Title order={2} size="h4" mb="sm">
        {t('overview.rounds')}
      </Title>
      <DataTable
        label={t('overview.rounds')}
        columns={columns}
        rows={rounds}
        rowKey={({ id }) => id}
        emptyText={t('overview.noRounds')}
      />
    </section>
  );
}

import { useQuery } from '@apollo/client/react';
import { Button, Select, Skeleton, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { Amount, TaxNote } from '../../../components/Amount.tsx';
import { AreaGate } from '../../../components/AreaGate.tsx';
import { type DataColumn, DataTable } from '../../../components/DataTable.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { Page } from '../../../components/Page.tsx';
import { OperatorProgrammeListDocument, type OperatorProgrammeListQuery } from '../graphql/graphql.ts';
import operator from '../Operator.module.css';
import { PROGRAMME_STATUSES, type ProgrammesSearch } from '../operatorSearch.ts';
import { StatusBadge } from '../StatusBadge.tsx';
import { yearOf } from './programmeYear.ts';

type Programme = OperatorProgrammeListQuery['programmes']['nodes'][number];

const route = getRouteApi('/operator/programmes');

/** The programmes of the market, from the draft to the last evaluation. */
export function ProgrammesPage() {
  const { t } = useTranslation('operator');
  return (
    <AreaGate kinds={['OPERATOR']} title={t('programmes.title')}>
      {() => <Programmes />}
    </AreaGate>
  );
}

function Programmes() {
  const { t } = useTranslation('operator');
  const { status, sort } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(OperatorProgrammeListDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const columns = useColumns();
  const all = data?.programmes.nodes ?? [];
  const change = (changes: ProgrammesSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  return (
    <Page
      title={t('programmes.title')}
      lead={t('programmes.lead')}
      actions={
        <Button variant="default" renderRoot={(props) => <Link to="/operator/rules" {...props} />}>
          {t('overview.compare')}
        </Button>
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch().catch(() => undefined)} />}
      {data === undefined && !error && <Skeleton height={320} radius="lg" />}
      {data && (
        <>
          <div data-no-print>
            <Select
              maw={320}
              label={t('overview.status')}
              placeholder={t('filter.all')}
              data={PROGRAMME_STATUSES.map((one) => ({ value: one, label: t(`programmeStatus.${one}`) }))}
              value={status ?? null}
              onChange={(chosen) => change({ status: PROGRAMME_STATUSES.find((one) => one === chosen) })}
              clearable
              clearButtonProps={{ 'aria-label': t('filter.clear') }}
            />
          </div>
          <Stack gap={6}>
            <DataTable
              label={t('programmes.title')}
              columns={columns}
              rows={all.filter((programme) => status === undefined || programme.status === status)}
              rowKey={({ id }) => id}
              sort={sort}
              onSort={(next) => change({ sort: next })}
              emptyText={t(all.length === 0 ? 'overview.noProgrammes' : 'programmes.none')}
              onOpen={({ code }) =>
                void navigate({ to: '/operator/programmes/$code', params: { code }, search: {} })
              }
            />
            <TaxNote />
          </Stack>
        </>
      )}
    </Page>
  );
}

function useColumns(): readonly DataColumn<Programme>[] {
  const { t } = useTranslation('operator');
  const { day } = useFormat();
  return [
    {
      id: 'name',
      title: t('overview.name'),
      value: ({ name }) => name,
      cell: ({ code, name }) => (
        <Link to="/operator/programmes/$code" params={{ code }} className={operator['link']}>
          {name}
        </Link>
      ),
      width: 300,
    },
    { id: 'year', title: t('programmes.year'), value: yearOf },
    {
      id: 'status',
      title: t('overview.status'),
      value: ({ status }) => PROGRAMME_STATUSES.indexOf(status),
      cell: ({ status }) => <StatusBadge of="programme" status={status} />,
    },
    {
      id: 'opens',
      title: t('programme.opens'),
      value: ({ opensAt }) => opensAt,
      cell: ({ opensAt }) => (opensAt === null ? '–' : day(opensAt)),
      width: 130,
    },
    {
      id: 'closes',
      title: t('overview.closes'),
      value: ({ closesAt }) => closesAt,
      cell: ({ closesAt }) => (closesAt === null ? t('overview.noEnd') : day(closesAt)),
      width: 130,
    },
    {
      id: 'budget',
      title: t('overview.budget'),
      value: ({ budgetWon }) => budgetWon,
      cell: ({ budgetWon }) => (budgetWon === null ? t('rules.noLimit') : <Amount won={budgetWon} />),
      align: 'end',
    },
    {
      id: 'rules',
      title: t('facts.rules'),
      value: ({ currentRuleSet }) => currentRuleSet?.versionNumber,
      cell: ({ currentRuleSet }) =>
        currentRuleSet === null
          ? t('rules.none')
          : t('facts.version', { version: currentRuleSet.versionNumber }),
      width: 90,
    },
  ];
}

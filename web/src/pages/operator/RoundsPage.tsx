import { useQuery } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { AreaGate } from '../../components/AreaGate.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { OperatorProgrammesDocument, OperatorRoundsDocument, type RoundWhere } from './graphql/graphql.ts';
import classes from './Operator.module.css';
import { ROUND_STATUSES, type RoundsSearch } from './operatorSearch.ts';
import { RoundTable } from './RoundTable.tsx';
import { usePages } from './usePages.ts';

const route = getRouteApi('/operator/rounds');

/** All rounds, by programme and state. */
export function RoundsPage() {
  const { t } = useTranslation('operator');
  return (
    <AreaGate kinds={['OPERATOR']} title={t('rounds.title')}>
      {() => <Rounds />}
    </AreaGate>
  );
}

function Rounds() {
  const { t, i18n } = useTranslation('operator');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error: programmesError, refetch } = useQuery(OperatorProgrammesDocument);
  const programmes = data?.programmes.nodes ?? [];
  const programme = programmes.find(({ code }) => code === search.programme);
  const where: RoundWhere = {
    ...(programme && { programmeId: programme.id }),
    ...(search.status && { statuses: [search.status] }),
  };
  const pages = usePages(JSON.stringify([where, i18n.language]), async (after) => {
    const { data: found } = await client.query({
      query: OperatorRoundsDocument,
      variables: { where, after },
      fetchPolicy: 'no-cache',
    });
    const { nodes, pageInfo, totalCount } = found?.rounds ?? {
      nodes: [],
      pageInfo: undefined,
      totalCount: 0,
    };
    return {
      rows: nodes,
      next: pageInfo?.hasNextPage ? (pageInfo.endCursor ?? null) : null,
      total: totalCount,
    };
  });
  const change = (changes: RoundsSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  return (
    <Page
      title={t('rounds.title')}
      lead={t('rounds.lead')}
      actions={
        <Button renderRoot={(props) => <Link to="/operator/rounds/new" {...props} />}>
          {t('start.title')}
        </Button>
      }
    >
      <div className={classes['filters']} data-no-print>
        <Select
          label={t('overview.programme')}
          placeholder={t('filter.all')}
          data={programmes.map(({ code, name }) => ({ value: code, label: name }))}
          value={search.programme ?? null}
          onChange={(code) => change({ programme: code ?? undefined })}
          clearable
          clearButtonProps={{ 'aria-label': t('filter.clear') }}
        />
        <Select
          label={t('overview.status')}
          placeholder={t('filter.all')}
          data={ROUND_STATUSES.map((status) => ({ value: status, label: t(`runStatus.${status}`) }))}
          value={search.status ?? null}
          onChange={(status) => change({ status: ROUND_STATUSES.find((one) => one === status) })}
          clearable
          clearButtonProps={{ 'aria-label': t('filter.clear') }}
        />
      </div>
      {programmesError && <ErrorState error={programmesError} onRetry={() => void refetch()} />}
      {pages.error !== undefined && <ErrorState error={pages.error} onRetry={pages.retry} />}
      <RoundTable
        label={t('rounds.title')}
        rounds={pages.rows}
        total={pages.total}
        isLoading={pages.isLoading}
        {...(pages.hasMore && { onEnd: pages.more })}
      />
    </Page>
  );
}

import { Button, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client.ts';
import { useFormat } from '../../../app/format.ts';
import { AreaGate } from '../../../components/AreaGate.tsx';
import { type DataColumn, DataTable } from '../../../components/DataTable.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { Page } from '../../../components/Page.tsx';
import { RegionPicker } from '../../../components/pickers.tsx';
import {
  OperatorProvidersDocument,
  type OperatorProvidersQuery,
  type ProviderWhere,
} from '../graphql/graphql.ts';
import operator from '../Operator.module.css';
import { PROVIDER_STATUSES, type ProvidersSearch } from '../operatorSearch.ts';
import { regionName } from '../regionName.ts';
import { StatusBadge } from '../StatusBadge.tsx';
import { usePages } from '../usePages.ts';

type Provider = OperatorProvidersQuery['providers']['nodes'][number];

const route = getRouteApi('/operator/providers');

/** The firms that sell systems, and which of them wait to be checked. */
export function ProvidersPage() {
  const { t } = useTranslation('operator');
  return (
    <AreaGate kinds={['OPERATOR']} title={t('providers.title')}>
      {() => <Providers />}
    </AreaGate>
  );
}

function whereOf({ name, region, status }: ProvidersSearch): ProviderWhere {
  return {
    ...(name !== undefined && { name }),
    ...(region !== undefined && { regionCode: region }),
    ...(status !== undefined && { status }),
  };
}

function Providers() {
  const { t, i18n } = useTranslation('operator');
  const { number } = useFormat();
  const search = route.useSearch();
  const navigate = useNavigate();
  const columns = useColumns();
  const where = whereOf(search);
  const pages = usePages(JSON.stringify([where, i18n.language]), async (after) => {
    const { data } = await client.query({
      query: OperatorProvidersDocument,
      variables: { where, after },
      fetchPolicy: 'no-cache',
    });
    const found = data?.providers;
    const next = found?.pageInfo.hasNextPage ? (found.pageInfo.endCursor ?? null) : null;
    return { rows: found?.nodes ?? [], next, total: found?.totalCount };
  });
  return (
    <Page
      title={t('providers.title')}
      lead={t('providers.lead')}
      actions={
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/operator/import" search={{ kind: 'systems' }} {...props} />}
        >
          {t('import.systems.title')}
        </Button>
      }
    >
      <Filters search={search} />
      {pages.error !== undefined && <ErrorState error={pages.error} onRetry={pages.retry} />}
      <Text size="sm" role="status">
        {pages.total === undefined
          ? t('companies.counting')
          : t('companies.count', { shown: number(pages.rows.length), total: number(pages.total) })}
      </Text>
      <div
        ref={pages.frame}
        className={pages.isStale && pages.rows.length > 0 ? operator['stale'] : undefined}
      >
        <DataTable
          label={t('providers.title')}
          columns={columns}
          rows={pages.rows}
          rowKey={({ id }) => id}
          isSortedByServer
          total={pages.total}
          isLoading={pages.isLoading}
          {...(pages.hasMore && { onEnd: pages.more })}
          emptyText={t('providers.none')}
          onOpen={({ id }) =>
            void navigate({ to: '/operator/providers/$providerId', params: { providerId: id } })
          }
        />
      </div>
    </Page>
  );
}

const TYPING_MS = 250;

/** What the list is narrowed by; it stands in the address. */
function Filters({ search }: { readonly search: ProvidersSearch }) {
  const { t } = useTranslation('operator');
  const navigate = route.useNavigate();
  const [text, setText] = useState(search.name ?? '');
  const change = (changes: ProvidersSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  // Another address, by a link or the way back.
  useEffect(() => setText(search.name ?? ''), [search.name]);
  const tell = useDebouncedCallback((typed: string) => change({ name: typed || undefined }), TYPING_MS);
  return (
    <div className={operator['filters']} data-no-print>
      <TextInput
        label={t('providers.name')}
        placeholder={t('companies.nameHint')}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          tell(currentTarget.value);
        }}
      />
      <RegionPicker value={search.region} onChange={(region) => change({ region })} />
      <Select
        label={t('overview.status')}
        placeholder={t('filter.all')}
        data={PROVIDER_STATUSES.map((one) => ({ value: one, label: t(`providerStatus.${one}`) }))}
        value={search.status ?? null}
        onChange={(chosen) => change({ status: PROVIDER_STATUSES.find((one) => one === chosen) })}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.clear') }}
      />
    </div>
  );
}

function useColumns(): readonly DataColumn<Provider>[] {
  const { t } = useTranslation('operator');
  const { number, day } = useFormat();
  return [
    {
      id: 'name',
      title: t('providers.name'),
      value: ({ name }) => name,
      cell: ({ id, name }) => (
        <Link to="/operator/providers/$providerId" params={{ providerId: id }} className={operator['link']}>
          {name}
        </Link>
      ),
      width: 220,
    },
    {
      id: 'status',
      title: t('overview.status'),
      value: ({ status }) => status,
      cell: ({ status }) => <StatusBadge of="provider" status={status} />,
    },
    {
      id: 'systems',
      title: t('facts.systems'),
      value: ({ systems }) => systems.length,
      cell: ({ systems }) => number(systems.length),
      align: 'end',
    },
    { id: 'number', title: t('companies.number'), value: ({ businessNumber }) => businessNumber, width: 140 },
    { id: 'region', title: t('facts.region'), value: ({ region }) => regionName(region), width: 170 },
    {
      id: 'level',
      title: t('provider.level'),
      value: ({ capabilityLevel }) =>
        capabilityLevel === null ? undefined : t(`capabilityLevel.${capabilityLevel}`),
    },
    {
      id: 'changed',
      title: t('programme.changed'),
      value: ({ updatedAt }) => updatedAt,
      cell: ({ updatedAt }) => day(updatedAt),
      width: 130,
    },
  ];
}

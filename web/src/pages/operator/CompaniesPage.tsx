import { useQuery } from '@apollo/client/react';
import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { SIZE_CLASSES } from '../../api/companyLists.ts';
import { SystemTypesDocument } from '../../api/graphql/graphql.ts';
import { SYSTEM_TYPES } from '../../api/systemTypes.ts';
import { useFormat } from '../../app/format.ts';
import { AreaGate } from '../../components/AreaGate.tsx';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { IndustryPicker, ProcessPicker, RegionPicker } from '../../components/pickers.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import {
  type CompanyOrder,
  type CompanyWhere,
  OperatorCompaniesDocument,
  type OperatorCompaniesQuery,
  OperatorCompanyCountDocument,
} from './graphql/graphql.ts';
import classes from './Operator.module.css';
import type { CompaniesSearch } from './operatorSearch.ts';
import { regionName } from './regionName.ts';
import { usePages } from './usePages.ts';

type Company = OperatorCompaniesQuery['companies']['nodes'][number];

const route = getRouteApi('/operator/companies');

/** All companies of the market, however many they are. */
export function CompaniesPage() {
  const { t } = useTranslation('operator');
  return (
    <AreaGate kinds={['OPERATOR']} title={t('companies.title')}>
      {() => <Companies />}
    </AreaGate>
  );
}

function whereOf(search: CompaniesSearch): CompanyWhere {
  return {
    ...(search.name !== undefined && { nameContains: search.name }),
    ...(search.region !== undefined && { regionCode: search.region }),
    ...(search.industry !== undefined && { industryPrefix: search.industry }),
    ...(search.system !== undefined && { systemType: search.system }),
    ...(search.size !== undefined && { sizeClass: search.size }),
    ...(search.processes !== undefined && { and: search.processes.map((processCode) => ({ processCode })) }),
  };
}

const ORDERS = { name: 'NAME', employees: 'EMPLOYEES', units: 'UNITS' } as const;

function orderOf(sort: string | undefined): CompanyOrder | null {
  const field = ORDERS[(sort ?? '').replace(/^-/, '') as keyof typeof ORDERS];
  return field === undefined ? null : { field, direction: sort?.startsWith('-') ? 'DESC' : 'ASC' };
}

function Companies() {
  const { t } = useTranslation('operator');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const where = whereOf(search);
  const change = (changes: CompaniesSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  return (
    <Page
      title={t('companies.title')}
      lead={t('companies.lead')}
      actions={
        <Group gap="sm" align="flex-start">
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/operator/import" search={{ kind: 'companies' }} {...props} />}
          >
            {t('import.companies.title')}
          </Button>
          <ExportButtons subject="COMPANIES" where={where} />
        </Group>
      }
    >
      <CompanyFilters search={search} onChange={change} />
      <CompanyRows where={where} sort={search.sort} onSort={(sort) => change({ sort })} />
    </Page>
  );
}

interface CompanyRowsProps {
  readonly where: CompanyWhere;
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
}

/**
 * The companies that were asked for, page by page. The filters are not drawn anew with each page: six pickers with
 * thousands of options took two thirds of the time of a step.
 */
function CompanyRows({ where, sort, onSort }: CompanyRowsProps) {
  const { t, i18n } = useTranslation('operator');
  const { number } = useFormat();
  const navigate = useNavigate();
  const columns = useCompanyColumns();
  const orderBy = orderOf(sort);
  const { data: counted } = useQuery(OperatorCompanyCountDocument, { variables: { where } });
  const total = counted?.companies.totalCount;
  const pages = usePages(JSON.stringify([where, orderBy, i18n.language]), async (after) => {
    const { data } = await client.query({
      query: OperatorCompaniesDocument,
      variables: { where, orderBy, after },
      fetchPolicy: 'no-cache',
    });
    const found = data?.companies;
    const next = found?.pageInfo.hasNextPage ? (found.pageInfo.endCursor ?? null) : null;
    return { rows: found?.nodes ?? [], next };
  });
  return (
    <>
      {pages.error !== undefined && <ErrorState error={pages.error} onRetry={pages.retry} />}
      <Text size="sm" role="status">
        {total === undefined
          ? t('companies.counting')
          : t('companies.count', { shown: number(pages.rows.length), total: number(total) })}
      </Text>
      <div ref={pages.frame} className={pages.isStale ? classes['stale'] : undefined}>
        <DataTable
          label={t('companies.title')}
          columns={columns}
          rows={pages.rows}
          rowKey={({ id }) => id}
          sort={sort}
          onSort={onSort}
          isSortedByServer
          total={total}
          isLoading={pages.isLoading}
          {...(pages.hasMore && { onEnd: pages.more })}
          emptyText={t('companies.none')}
          onOpen={({ id }) =>
            void navigate({ to: '/operator/companies/$companyId', params: { companyId: id } })
          }
        />
      </div>
    </>
  );
}

interface CompanyFiltersProps {
  readonly search: CompaniesSearch;
  readonly onChange: (changes: CompaniesSearch) => void;
}

function CompanyFilters({ search, onChange }: CompanyFiltersProps) {
  const { t, i18n } = useTranslation('operator');
  const { data } = useQuery(SystemTypesDocument);
  const systems =
    data?.systemTypes.map(({ code, nameKo, nameEn }) => ({
      value: code as string,
      label: i18n.language === 'ko' ? nameKo : nameEn,
    })) ?? [];
  return (
    <div className={classes['filters']} data-no-print>
      <NameFilter name={search.name} onChange={(name) => onChange({ name })} />
      <RegionPicker value={search.region} onChange={(region) => onChange({ region })} />
      <IndustryPicker value={search.industry} onChange={(industry) => onChange({ industry })} />
      <ProcessPicker
        value={search.processes ?? []}
        onChange={(processes) => onChange({ processes: processes.length > 0 ? processes : undefined })}
      />
      <Select
        label={t('companies.system')}
        placeholder={t('filter.all')}
        data={systems}
        value={search.system ?? null}
        onChange={(system) => onChange({ system: SYSTEM_TYPES.find((one) => one === system) })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('filter.clear') }}
      />
      <Select
        label={t('companies.size')}
        placeholder={t('filter.all')}
        data={SIZE_CLASSES.map((size) => ({ value: size, label: t(`sizeClass.${size}`) }))}
        value={search.size ?? null}
        onChange={(size) => onChange({ size: SIZE_CLASSES.find((one) => one === size) })}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.clear') }}
      />
    </div>
  );
}

const TYPING_MS = 250;

/** A part of the name; asks when the typing pauses. */
function NameFilter({
  name,
  onChange,
}: {
  readonly name: string | undefined;
  readonly onChange: (name: string | undefined) => void;
}) {
  const { t } = useTranslation('operator');
  const [text, setText] = useState(name ?? '');
  // Another address, by a link or the way back.
  useEffect(() => setText(name ?? ''), [name]);
  const tell = useDebouncedCallback((typed: string) => onChange(typed === '' ? undefined : typed), TYPING_MS);
  return (
    <TextInput
      label={t('companies.name')}
      placeholder={t('companies.nameHint')}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        tell(currentTarget.value);
      }}
    />
  );
}

function useCompanyColumns(): readonly DataColumn<Company>[] {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const figure = (value: number | null | undefined) => (value == null ? '–' : number(value));
  return [
    { id: 'name', title: t('companies.name'), value: ({ label }) => label, width: 220 },
    {
      id: 'number',
      title: t('companies.number'),
      value: ({ businessNumber }) => businessNumber,
      isSortable: false,
    },
    {
      id: 'region',
      title: t('facts.region'),
      value: ({ region }) => regionName(region),
      isSortable: false,
      width: 170,
    },
    {
      id: 'industry',
      title: t('companies.industry'),
      value: ({ industryName, industryCode }) => industryName ?? industryCode,
      isSortable: false,
      width: 220,
    },
    {
      id: 'processes',
      title: t('companies.processes'),
      value: ({ processCodes }) => processCodes.length,
      align: 'end',
      isSortable: false,
    },
    {
      id: 'employees',
      title: t('companies.employees'),
      value: ({ employees }) => employees,
      cell: ({ employees }) => figure(employees),
      align: 'end',
    },
    {
      id: 'units',
      title: t('companies.units'),
      value: ({ units }) => units,
      cell: ({ units }) => figure(units),
      align: 'end',
    },
    {
      id: 'source',
      title: t('companies.source'),
      value: ({ routingSource }) =>
        routingSource == null ? t('companies.noRouting') : t(`routingStatus.${routingSource}`),
      isSortable: false,
    },
  ];
}

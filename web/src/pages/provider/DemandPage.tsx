import { useQuery } from '@apollo/client/react';
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaGate } from '../../components/AreaGate.tsx';
import { Card } from '../../components/Card.tsx';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Reason } from '../../components/Reason.tsx';
import { TableTwin } from '../../components/TableTwin.tsx';
import { DemandCellPanel } from './DemandCellPanel.tsx';
import { DemandFilters } from './DemandFilters.tsx';
import { DemandHeatMap } from './DemandHeatMap.tsx';
import { cellKey, cellOf, type DemandSearch } from './demandSearch.ts';
import { ProviderOverviewDocument } from './graphql/graphql.ts';
import { type DemandCell, useDemand } from './useDemand.ts';
import { useTypeName } from './useTypeName.ts';

const route = getRouteApi('/provider/demand');

/** Where companies want systems: process by region, in figures that name nobody. */
export function DemandPage() {
  const { t } = useTranslation('provider');
  return (
    <AreaGate kinds={['PROVIDER']} title={t('demand.title')}>
      {() => <Board />}
    </AreaGate>
  );
}

function Board() {
  const { t } = useTranslation('provider');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const overview = useQuery(ProviderOverviewDocument);
  const change = useCallback(
    (changes: DemandSearch) =>
      void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false }),
    [navigate],
  );
  const systems = overview.data?.viewer.provider?.systems ?? [];
  const isKnown = overview.data !== undefined || overview.error !== undefined;
  const type = search.type ?? systems.find(({ status }) => status === 'PUBLISHED')?.type ?? 'MES';
  const { level = 2, by = 'SIDO', process, region } = search;
  const demand = useDemand(
    isKnown
      ? {
          where: { systemType: type, processCode: process ?? null, regionCode: region ?? null },
          processLevel: level,
          regionLevel: by,
        }
      : undefined,
  );
  const picked = cellOf(search.cell);
  // Whether somebody has just chosen the cell: then the focus goes to what stands behind it.
  const isChosen = useRef(false);
  const pick = (key: string | undefined) => {
    isChosen.current = key !== undefined;
    change({ cell: key });
  };
  const close = () => {
    pick(undefined);
    document.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus({ preventScroll: true });
  };
  const cell = demand.cells?.find(
    (one) => cellKey(one.process.code, one.region?.code) === search.cell && picked !== undefined,
  );
  return (
    <Page title={t('demand.title')} lead={t('demand.lead')}>
      <DemandFilters search={search} type={type} onChange={change} />
      {demand.error !== undefined && <ErrorState error={demand.error} onRetry={demand.retry} />}
      {demand.cells === undefined && demand.error === undefined && (
        <Loading loaded={demand.loaded} total={demand.total} />
      )}
      {demand.cells?.length === 0 && <NoDemand systems={systems} type={type} onChange={change} />}
      {demand.cells && demand.cells.length > 0 && (
        <Card label={t('demand.board')}>
          <Stack gap="md">
            <Reason>{t('demand.five')}</Reason>
            <TableTwin
              label={t('demand.board')}
              picture={
                <DemandHeatMap
                  cells={demand.cells}
                  picked={search.cell}
                  onPick={(key) => pick(key === search.cell ? undefined : key)}
                />
              }
              table={<DemandTable cells={demand.cells} onPick={pick} />}
            />
          </Stack>
        </Card>
      )}
      {cell && (
        <DemandCellPanel
          key={search.cell}
          cell={cell}
          type={type}
          level={level}
          by={by}
          systems={systems.filter((system) => system.type === type)}
          takesFocus={isChosen.current}
          onChange={change}
          onClose={close}
        />
      )}
    </Page>
  );
}

function Loading({ loaded, total }: { readonly loaded: number; readonly total: number | undefined }) {
  const { t } = useTranslation('provider');
  const percent = total === undefined || total === 0 ? 0 : (loaded / total) * 100;
  return (
    <Stack gap="xs" py="xl">
      <Text role="status">
        {total === undefined ? t('loading', { ns: 'common' }) : t('demand.busy', { loaded, total })}
      </Text>
      <Progress value={percent} animated={total === undefined} aria-label={t('demand.board')} />
    </Stack>
  );
}

interface NoDemandProps {
  readonly systems: readonly { readonly type: DemandSearch['type'] & string }[];
  readonly type: string;
  readonly onChange: (changes: DemandSearch) => void;
}

function NoDemand({ systems, type, onChange }: NoDemandProps) {
  const { t } = useTranslation('provider');
  const typeName = useTypeName();
  const others = [...new Set([...systems.map((system) => system.type), 'MES' as const])].filter(
    (other) => other !== type,
  );
  return (
    <Card>
      <EmptyState text={t('demand.none')}>
        <Group justify="center">
          <Button
            variant="default"
            onClick={() =>
              onChange({ process: undefined, region: undefined, level: 1, by: 'COUNTRY', cell: undefined })
            }
          >
            {t('demand.wider')}
          </Button>
          {others.map((other) => (
            <Button key={other} variant="default" onClick={() => onChange({ type: other, cell: undefined })}>
              {t('demand.tryType', { type: typeName(other) })}
            </Button>
          ))}
        </Group>
      </EmptyState>
    </Card>
  );
}

interface DemandTableProps {
  readonly cells: readonly DemandCell[];
  readonly onPick: (key: string) => void;
}

function DemandTable({ cells, onPick }: DemandTableProps) {
  const { t } = useTranslation('provider');
  const columns: readonly DataColumn<DemandCell>[] = [
    {
      id: 'process',
      title: t('demand.process'),
      value: ({ process }) => `${process.name} (${process.code})`,
    },
    { id: 'region', title: t('demand.region'), value: ({ region }) => region?.name ?? t('demand.country') },
    {
      id: 'companies',
      title: t('demand.companies'),
      value: ({ companies }) => companies,
      cell: ({ companies }) => t('demand.atLeast', { count: companies }),
      align: 'end',
    },
    {
      id: 'units',
      title: t('demand.units'),
      value: ({ units }) => units,
      cell: ({ units }) => t('demand.atLeast', { count: units }),
      align: 'end',
    },
  ];
  return (
    <DataTable
      label={t('demand.board')}
      columns={columns}
      rows={cells}
      rowKey={({ process, region }) => cellKey(process.code, region?.code)}
      onOpen={({ process, region }) => onPick(cellKey(process.code, region?.code))}
    />
  );
}

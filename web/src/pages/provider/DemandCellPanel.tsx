import { useQuery } from '@apollo/client/react';
import { Anchor, Button, CloseButton, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Reason } from '../../components/Reason.tsx';
import { cellKey, type DemandSearch } from './demandSearch.ts';
import {
  type DemandRegionLevel,
  ProviderCellClustersDocument,
  type ProviderOverviewQuery,
} from './graphql/graphql.ts';
import classes from './Provider.module.css';
import { sheetCurve } from './sheetCurve.ts';
import { feeOf, servesRegion } from './sheetForm.ts';
import { type DemandCell, useDemand } from './useDemand.ts';

type System = NonNullable<ProviderOverviewQuery['viewer']['provider']>['systems'][number];

interface DemandCellPanelProps {
  readonly cell: DemandCell;
  readonly type: NonNullable<DemandSearch['type']>;
  readonly level: number;
  readonly by: DemandRegionLevel;
  /** The own systems of this kind. */
  readonly systems: readonly System[];
  /** Whether it was chosen on this page, and not by an address. */
  readonly takesFocus: boolean;
  readonly onChange: (changes: DemandSearch) => void;
  readonly onClose: () => void;
}

const MOST_LEVEL = 3;

/** What stands behind a figure of the board: finer processes, districts, open clusters, and what the own systems cost there. */
export function DemandCellPanel(props: DemandCellPanelProps) {
  const { cell, type, level, by, systems, takesFocus, onChange } = props;
  const { t } = useTranslation('provider');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const { process, region } = cell;
  const where = { systemType: type, processCode: process.code, regionCode: region?.code ?? null };
  const title = t('demand.panel', { process: process.name, region: region?.name ?? t('demand.country') });
  return (
    <Card label={title}>
      <Stack gap="lg">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Title order={2} size="h3" ref={heading} tabIndex={-1}>
              {title}
            </Title>
            <Text c="dimmed">{t('demand.panelText', { companies: cell.companies, units: cell.units })}</Text>
          </div>
          <CloseButton size="lg" aria-label={t('demand.closePanel')} onClick={props.onClose} />
        </Group>
        <div className={classes['halves']}>
          {level < MOST_LEVEL && (
            <Figures
              title={t('demand.within')}
              where={where}
              processLevel={level + 1}
              regionLevel={by}
              nameOf={(one) => `${one.process.name} (${one.process.code})`}
            >
              <Button
                variant="default"
                onClick={() =>
                  onChange({
                    process: process.code,
                    region: region?.code.slice(0, 2),
                    level: level + 1,
                    cell: undefined,
                  })
                }
              >
                {t('demand.goWithin')}
              </Button>
            </Figures>
          )}
          {by !== 'SIGUNGU' && (
            <Figures
              title={by === 'COUNTRY' ? t('demand.provinces') : t('demand.districts')}
              where={where}
              processLevel={level}
              regionLevel={by === 'COUNTRY' ? 'SIDO' : 'SIGUNGU'}
              nameOf={(one) => one.region?.name ?? '–'}
            />
          )}
          <OwnSystems systems={systems} cell={cell} />
          <OpenClusters type={type} cell={cell} />
        </div>
      </Stack>
    </Card>
  );
}

interface FiguresProps {
  readonly title: string;
  readonly where: {
    systemType: DemandCellPanelProps['type'];
    processCode: string;
    regionCode: string | null;
  };
  readonly processLevel: number;
  readonly regionLevel: DemandRegionLevel;
  readonly nameOf: (cell: DemandCell) => string;
  readonly children?: ReactNode;
}

/** The figures one step finer. */
function Figures({ title, where, processLevel, regionLevel, nameOf, children }: FiguresProps) {
  const { t } = useTranslation('provider');
  const { cells, error, retry } = useDemand({ where, processLevel, regionLevel });
  return (
    <section aria-label={title}>
      <Stack gap="xs" align="flex-start">
        <Title order={3} size="h5">
          {title}
        </Title>
        {error !== undefined && <ErrorState error={error} onRetry={retry} />}
        {cells === undefined && error === undefined && <Skeleton height={120} />}
        {cells?.length === 0 && <Text c="dimmed">{t('demand.noneFiner')}</Text>}
        {cells && cells.length > 0 && (
          <ul className={classes['bars']}>
            {cells.slice(0, 12).map((one) => (
              <li key={cellKey(one.process.code, one.region?.code)}>
                <span>{nameOf(one)}</span>
                <strong>{t('demand.companiesCount', { count: one.companies })}</strong>
                <i
                  style={{ width: `${(one.companies / (cells[0]?.companies ?? 1)) * 100}%` }}
                  aria-hidden="true"
                />
              </li>
            ))}
          </ul>
        )}
        {children}
      </Stack>
    </section>
  );
}

/** The fee for the process in each own sheet, and what five such companies pay each. */
function OwnSystems({ systems, cell }: { readonly systems: readonly System[]; readonly cell: DemandCell }) {
  const { t } = useTranslation('provider');
  const regionCode = cell.region?.code;
  return (
    <section aria-label={t('demand.own')}>
      <Stack gap="xs">
        <Title order={3} size="h5">
          {t('demand.own')}
        </Title>
        {systems.length === 0 && <Text c="dimmed">{t('demand.noOwn')}</Text>}
        {systems.map(({ id, code, name, priceSheet }) => {
          const link = (
            <Anchor
              renderRoot={(props) => (
                <Link
                  to="/provider/systems/$code/prices"
                  params={{ code }}
                  search={{ processes: [cell.process.code], region: regionCode }}
                  {...props}
                />
              )}
            >
              {name}
            </Anchor>
          );
          if (priceSheet === null) {
            return (
              <Text key={id}>
                {link}: {t('demand.noSheet')}
              </Text>
            );
          }
          const fee = feeOf(priceSheet, cell.process.code);
          const example = { processCodes: [cell.process.code], units: 1, regionCode };
          const five = sheetCurve(priceSheet, example, undefined)[4];
          return (
            <div key={id}>
              {link}
              <Text size="sm">
                {fee === 0 ? t('demand.isStandard') : t('demand.fee')} {fee > 0 && <Amount won={fee} />}
              </Text>
              {!servesRegion(priceSheet, regionCode) && <Reason>{t('demand.notServed')}</Reason>}
              {five && (
                <Text size="sm">
                  {t('demand.five1')} <Amount won={five.shareWon} /> <TaxNote />
                </Text>
              )}
            </div>
          );
        })}
      </Stack>
    </section>
  );
}

/** Open candidate clusters that use the process there. */
function OpenClusters({
  type,
  cell,
}: {
  readonly type: DemandCellPanelProps['type'];
  readonly cell: DemandCell;
}) {
  const { t } = useTranslation('provider');
  const { number } = useFormat();
  const { data, error, refetch } = useQuery(ProviderCellClustersDocument, {
    variables: {
      where: {
        systemType: type,
        processCode: cell.process.code,
        regionCode: cell.region?.code ?? null,
        statuses: ['CANDIDATE'],
      },
    },
  });
  const clusters = data?.clusters;
  return (
    <section aria-label={t('demand.clusters')}>
      <Stack gap="xs">
        <Title order={3} size="h5">
          {t('demand.clusters')}
        </Title>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {clusters === undefined && !error && <Skeleton height={120} />}
        {clusters?.totalCount === 0 && <Text c="dimmed">{t('demand.noClusters')}</Text>}
        {clusters && clusters.totalCount > 0 && (
          <ul className={classes['bars']}>
            {clusters.nodes.map(({ id, system, memberCount, units, contractWon }) => (
              <li key={id}>
                <span>
                  {system?.name} · {t('clusters.size', { members: memberCount, units: number(units) })}
                </span>
                {contractWon !== null && <Amount won={contractWon} isShort />}
              </li>
            ))}
          </ul>
        )}
        {clusters && clusters.totalCount > clusters.nodes.length && (
          <Text c="dimmed">
            {t('demand.moreClusters', { count: clusters.totalCount - clusters.nodes.length })}
          </Text>
        )}
      </Stack>
    </section>
  );
}

import { Skeleton, Table } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';
import { Amount } from './Amount.tsx';
import { TableTwin } from './TableTwin.tsx';

/** What each member pays at one size of the group. */
export interface CurvePoint {
  readonly members: number;
  readonly shareWon: number;
  readonly subsidyWon: number;
  readonly netWon: number;
}

export interface PriceCurveProps {
  readonly points: readonly CurvePoint[];
  /** What one company pays alone, as a line across. */
  readonly aloneWon?: number | undefined;
  /** The size that is marked. */
  readonly members?: number | undefined;
  readonly onMembers?: (members: number) => void;
}

// The library for charts is half as large as the rest of the page: loaded with the first chart.
const PriceCurveChart = lazy(() => import('./PriceCurveChart.tsx'));

/** The price for each size of a group, before and after subsidy: as a curve and as a table. */
export function PriceCurve(props: PriceCurveProps) {
  const { t } = useTranslation();
  return (
    <TableTwin
      label={t('curve.label')}
      picture={
        <Suspense fallback={<Skeleton height={300} />}>
          <PriceCurveChart {...props} />
        </Suspense>
      }
      table={<PriceCurveTable {...props} />}
    />
  );
}

function PriceCurveTable({ points, aloneWon, members }: PriceCurveProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table aria-label={t('curve.label')} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('curve.members')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('curve.share')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('curve.subsidy')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('curve.net')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {aloneWon !== undefined && (
            <Table.Tr>
              <Table.Th scope="row">{t('curve.alone')}</Table.Th>
              <Table.Td ta="right">
                <Amount won={aloneWon} />
              </Table.Td>
              <Table.Td ta="right">
                <Amount won={0} />
              </Table.Td>
              <Table.Td ta="right">
                <Amount won={aloneWon} />
              </Table.Td>
            </Table.Tr>
          )}
          {points.map((point) => (
            <Table.Tr key={point.members} fw={point.members === members ? 700 : undefined}>
              <Table.Th scope="row">{number(point.members)}</Table.Th>
              <Table.Td ta="right">
                <Amount won={point.shareWon} />
              </Table.Td>
              <Table.Td ta="right">
                <Amount won={point.subsidyWon} />
              </Table.Td>
              <Table.Td ta="right">
                <Amount won={point.netWon} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

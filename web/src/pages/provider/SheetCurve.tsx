import { Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, memo, Suspense, useDeferredValue, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { Card } from '../../components/Card.tsx';
import { ProcessPicker, RegionPicker } from '../../components/pickers.tsx';
import { Reason } from '../../components/Reason.tsx';
import { TableTwin } from '../../components/TableTwin.tsx';
import { WholeNumberInput } from '../../components/WholeNumberInput.tsx';
import type { OwnSystemData } from './OwnSystem.tsx';
import classes from './Provider.module.css';
import { obstacleOf, type SheetPoint, sheetCurve } from './sheetCurve.ts';
import type { Sheet } from './sheetForm.ts';

const route = getRouteApi('/provider/systems/$code/prices');
const SheetCurveChart = lazy(() => import('./SheetCurveChart.tsx'));

interface SheetCurveProps {
  readonly system: OwnSystemData;
  /** Undefined while something is wrong in the form: then the last right one stays in sight. */
  readonly sheet: Sheet | undefined;
}

/** What companies that work alike would pay each, by their number, as one types; with what they pay today beside it. */
export function SheetCurve({ system, sheet }: SheetCurveProps) {
  const { t } = useTranslation('provider');
  const last = useRef<Sheet>(sheet ?? system.priceSheet ?? undefined);
  if (sheet !== undefined) last.current = sheet;
  // The key that is typed comes first, the picture after it.
  const shown = useDeferredValue(last.current);
  return (
    <Card label={t('curve.title')}>
      <Stack gap="md">
        <Group justify="space-between" align="baseline">
          <Title order={2} size="h4">
            {t('curve.title')}
          </Title>
          <TaxNote />
        </Group>
        {sheet === undefined && <Reason>{t('curve.stale')}</Reason>}
        {shown && <Curve system={system} sheet={shown} />}
        <Company />
      </Stack>
    </Card>
  );
}

/** The company for which the curve is drawn. */
const Company = memo(function Company() {
  const { t } = useTranslation('provider');
  const { processes = [], units = 1, region } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changes: { processes?: readonly string[]; units?: number; region?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  return (
    <>
      <Text fw={500}>{t('curve.company')}</Text>
      <ProcessPicker
        value={processes}
        description={t('curve.processesText')}
        onChange={(codes) => change({ processes: codes })}
      />
      <div className={classes['fields']}>
        <WholeNumberInput
          label={t('curve.units')}
          value={units}
          least={1}
          most={1_000}
          onChange={(count) => change({ units: count })}
        />
        <RegionPicker value={region} onChange={(code) => change({ region: code })} />
      </div>
    </>
  );
});

const Curve = memo(function Curve({
  system,
  sheet,
}: {
  readonly system: OwnSystemData;
  readonly sheet: Sheet;
}) {
  const { t } = useTranslation('provider');
  const { won } = useFormat();
  const { processes = [], units = 1, region } = route.useSearch();
  const company = { processCodes: processes, units, regionCode: region };
  const rules = system.priceCurve.ruleSet?.rules;
  const points = sheetCurve(sheet, company, rules);
  const before = system.priceSheet ? sheetCurve(system.priceSheet, company, rules) : [];
  const obstacle = obstacleOf(sheet, company);
  const five = points[4];
  return (
    <>
      {five && (
        <Text>
          {t('curve.five', {
            share: won(five.shareWon),
            net: won(five.netWon),
            average: won(five.averageUnitPriceWon),
          })}
        </Text>
      )}
      {obstacle !== undefined && <Reason>{t(`curve.obstacle.${obstacle}`)}</Reason>}
      {points.length > 0 && (
        <TableTwin
          label={t('curve.title')}
          picture={
            <Suspense fallback={<Skeleton height={300} />}>
              <SheetCurveChart points={points} before={before} />
            </Suspense>
          }
          table={<CurveTable points={points} before={before} />}
        />
      )}
    </>
  );
});

interface CurveProps {
  readonly points: readonly SheetPoint[];
  /** The sheet in force. */
  readonly before: readonly SheetPoint[];
}

function CurveTable({ points, before }: CurveProps) {
  const { t } = useTranslation('provider');
  const { number } = useFormat();
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table aria-label={t('curve.title')} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('curve.members')}</Table.Th>
            {(['average', 'share', 'net', 'before'] as const).map((column) => (
              <Table.Th key={column} scope="col" ta="right">
                {t(`curve.columns.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {points.map(({ members, averageUnitPriceWon, shareWon, netWon }, index) => {
            const today = before[index];
            return (
              <Table.Tr key={members}>
                <Table.Th scope="row">{number(members)}</Table.Th>
                <Table.Td ta="right">
                  <Amount won={averageUnitPriceWon} />
                </Table.Td>
                <Table.Td ta="right">
                  <Amount won={shareWon} />
                </Table.Td>
                <Table.Td ta="right">
                  <Amount won={netWon} />
                </Table.Td>
                <Table.Td ta="right">{today ? <Amount won={today.shareWon} /> : '–'}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

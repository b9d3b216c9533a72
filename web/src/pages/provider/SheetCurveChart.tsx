import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { useReducedMotion } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import type { SheetPoint } from './sheetCurve.ts';

interface SheetCurveChartProps {
  readonly points: readonly SheetPoint[];
  readonly before: readonly SheetPoint[];
}

/** The picture alone; SheetCurve.tsx loads it, and has the table beside it. */
export default function SheetCurveChart({ points, before }: SheetCurveChartProps) {
  const { t } = useTranslation('provider');
  const { shortWon } = useFormat();
  const isStill = useReducedMotion();
  const data = points.map(({ members, shareWon, netWon }, index) => ({
    members,
    share: shareWon,
    net: netWon,
    before: before[index]?.shareWon,
  }));
  const most = Math.max(...data.flatMap((point) => [point.share, point.before ?? 0]));
  return (
    <LineChart
      h={300}
      data={data}
      dataKey="members"
      series={[
        {
          name: 'before',
          label: t('curve.columns.before'),
          color: 'var(--daseot-alone)',
          strokeDasharray: '5 5',
        },
        { name: 'share', label: t('curve.columns.share'), color: 'var(--daseot-together)' },
        { name: 'net', label: t('curve.columns.net'), color: 'var(--daseot-subsidy)' },
      ]}
      curveType="linear"
      strokeWidth={3}
      withLegend
      gridAxis="y"
      tickLine="none"
      valueFormatter={shortWon}
      xAxisLabel={t('curve.members')}
      xAxisProps={{ type: 'number', domain: [1, data.length], ticks: ticksOf(data.length) }}
      yAxisProps={{ width: 76, domain: [0, Math.ceil((most * 1.1) / 1_000_000) * 1_000_000] }}
      lineChartProps={{ title: t('curve.title') }}
      lineProps={{ isAnimationActive: !isStill }}
    />
  );
}

/** One, those that can be divided by five, and the last. */
function ticksOf(last: number): number[] {
  const sizes = Array.from({ length: last }, (_, index) => index + 1);
  return sizes.filter((size) => size === 1 || size === last || size % 5 === 0);
}
